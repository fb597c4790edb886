import { TextDecoder, TextEncoder } from 'node:util';

// What every browser has and jsdom has not. Imported before anything that looks for it while it is loaded.
Object.assign(globalThis, { TextEncoder, TextDecoder });
window.scrollTo = () => undefined;
window.matchMedia ??= (query: string) =>
  ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined, addListener: () => undefined, removeListener: () => undefined }) as unknown as MediaQueryList;
globalThis.ResizeObserver ??= class {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
} as unknown as typeof ResizeObserver;
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.setAttribute('open', '');
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.removeAttribute('open');
};
// Node's own keeps the process alive as long as a port is open.
globalThis.MessageChannel ??= class {
  port1: { onmessage?: (event: object) => void } = {};
  port2 = { postMessage: (data: unknown) => void setTimeout(() => this.port1.onmessage?.({ data })) };
} as unknown as typeof MessageChannel;
