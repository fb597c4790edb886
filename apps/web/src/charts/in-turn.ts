/** Drawings that wait, in the order they came. */
const waiting = new Set<() => void>();
let isCalling = false;

/**
 * Does something that takes the browser long when its turn has come: one thing a task, each after what stands on the page
 * was painted, so that clicks are answered in between. Returns how to give the turn up.
 */
export function inTurn(work: () => void): () => void {
  waiting.add(work);
  if (!isCalling) callNext();
  return () => waiting.delete(work);
}

function callNext(): void {
  isCalling = true;
  afterPaint(() => {
    const [work] = waiting;
    isCalling = work !== undefined;
    if (work === undefined) return;
    waiting.delete(work);
    callNext();
    work();
  });
}

function afterPaint(then: () => void): void {
  // A page that nobody sees is not painted, and must not wait for it.
  if (document.hidden) setTimeout(then);
  else requestAnimationFrame(() => setTimeout(then));
}
