import type { Drawing } from './drawn-svg.js';

/** Chromium draws no canvas with a longer side, nor one with more pixels. */
const LONGEST_SIDE = 16_384;
const MOST_PIXELS = 268_000_000;

/** Pixels a unit of the drawing: two, less where the canvas would become too large; `undefined` where not even one fits. */
export function scaleFor(width: number, height: number, wanted = 2): number | undefined {
  const scale = Math.min(wanted, LONGEST_SIDE / width, LONGEST_SIDE / height, Math.sqrt(MOST_PIXELS / (width * height)));
  return scale >= 1 ? scale : undefined;
}

/** The drawing as a PNG on white, `undefined` where it is too large for a canvas. Throws where the browser draws none. */
export async function pngOf({ markup, width, height }: Drawing): Promise<Blob | undefined> {
  const scale = scaleFor(width, height);
  if (scale === undefined) return undefined;
  const address = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('this browser has no canvas to draw on');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('the canvas gave no picture'))), 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}
