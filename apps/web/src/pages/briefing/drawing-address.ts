/** An address that is the drawing itself, for an `<img>`. */
export function drawingAddress(markup: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
}
