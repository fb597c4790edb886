/** The pieces of which RTF consists: groups, control words, control symbols, bytes of text. */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'byte'; readonly value: number }
  | { readonly kind: 'symbol'; readonly character: string }
  | { readonly kind: 'word'; readonly word: string; readonly parameter: number | null };

const OPEN: RtfToken = { kind: 'open' };
const CLOSE: RtfToken = { kind: 'close' };

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Cuts RTF into its pieces. Never fails: what is malformed comes out as text, or not at all. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const code = bytes[at]!;
    at += 1;
    if (code === 0x7b) yield OPEN;
    else if (code === 0x7d) yield CLOSE;
    else if (code === 0x0a || code === 0x0d || code === 0) continue;
    else if (code !== 0x5c) yield { kind: 'byte', value: code };
    else {
      const next = bytes[at];
      if (next === undefined) return;
      if (next === 0x27) {
        const value = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0x20, bytes[at + 2] ?? 0x20), 16);
        at += 3;
        if (!Number.isNaN(value)) yield { kind: 'byte', value };
      } else if (isLetter(next)) {
        const from = at;
        while (at < bytes.length && isLetter(bytes[at]!) && at - from < 32) at += 1;
        const word = latin(bytes, from, at);
        const digits = at;
        if (bytes[at] === 0x2d) at += 1;
        while (at < bytes.length && isDigit(bytes[at]!) && at - digits < 11) at += 1;
        const parameter = at > digits ? Number.parseInt(latin(bytes, digits, at), 10) : null;
        if (bytes[at] === 0x20) at += 1;
        if (word === 'bin' && parameter !== null && parameter > 0) at += parameter;
        else yield { kind: 'word', word, parameter: parameter !== null && Number.isNaN(parameter) ? null : parameter };
      } else {
        at += 1;
        yield { kind: 'symbol', character: String.fromCharCode(next) };
      }
    }
  }
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 1) text += String.fromCharCode(bytes[at]!);
  return text;
}
