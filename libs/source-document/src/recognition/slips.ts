import { pgmOf, type Raster } from './raster.js';
import { recognise, textOf, type Model, type RecognisedCharacter } from './recognition-engine.js';

/**
 * A line of text cut out of a cell. The recognition reads single figures scattered over a page badly and lines of even
 * text well: slips are laid out on a sheet of their own, each in its slot, and read together.
 */
export interface Slip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ReadSlip {
  readonly text: string;
  /** 0 to 1; below a half where two readings disagreed. */
  readonly confidence: number;
}

/** White between two slips of a row; nearer ones run together. */
const BESIDE = 140;
const GAP = 44;
const SHEET_WIDTH = 2_000;
/** Sheets higher than this are read in pieces: their time must stay below a page's. */
const SHEET_HEIGHT = 3_000;
const FIGURE = /^[\d.,，．]+$/;
const FIGURE_CHARACTERS = '0123456789.,';
/** What the recognition takes a figure for when it stands alone. */
const LOOKS_LIKE_FIGURE = /^[\dOoQDlITtSsBZz工|\][。〇()（）_“”"'.,，．\s]{1,12}$/;
/** Digits one by one are read in another size than the whole figure, and where readings differ, in others still. */
const DIGIT_SCALE = 0.85;
const DECIDING_SCALES = [1.2, 0.7];
/** How sure a figure is on which the two readings of digits agree and the reading as text does not. */
const SURE_WITHOUT_TEXT = 0.9;
/** How sure a figure is that so many of five readings agree on. */
const SURE_BY_VOTES = [0, 0.3, 0.45, 0.6, 0.75, 0.85];
/** What was read of ink that fits no figure. */
const DOUBTFUL = 0.3;

const INK = 140;

/**
 * Reads slips of a picture. Figures are read three times: as text by the Chinese model, as a whole and digit by digit by
 * the English one, which reads digits far better. They are sure when these agree; otherwise more readings vote, and the
 * figure is only as sure as the vote. A slip with ink that nothing could be read from comes back as `\ufffd` with
 * confidence 0, never as blank.
 */
export async function readSlips(raster: Raster, slips: readonly Slip[], milliseconds: number): Promise<ReadSlip[] | null> {
  const until = performance.now() + milliseconds;
  const rest = (): number => Math.max(1, until - performance.now());
  const asText = await readSheet(raster, slips, 1, rest());
  if (asText === null) return null;
  const result: ReadSlip[] = asText.map((read) => (read.text === '' ? { text: '\ufffd', confidence: 0 } : read));

  const figures = slips.flatMap((_, at) => (LOOKS_LIKE_FIGURE.test(asText[at]!.text) || isShort(slips[at]!, asText[at]!) ? [at] : []));
  if (figures.length === 0) return result;
  const figureSlips = figures.map((at) => slips[at]!);
  const whole = await readSheet(raster, figureSlips, 1, rest(), FIGURE_CHARACTERS, 'eng');
  const byDigit = whole === null ? null : await readDigitByDigit(raster, figureSlips, rest());
  if (whole === null || byDigit === null) return null;
  const doubtful: { readonly at: number; readonly readings: ReadSlip[] }[] = [];
  figures.forEach((at, index) => {
    const [text, figure, digits] = [asText[at]!, whole[index]!, byDigit[index]!];
    const agreed = FIGURE.test(figure.text) && digitsOf(figure.text) === digits.text;
    if (agreed && digitsOf(text.text) === digits.text && LOOKS_LIKE_FIGURE.test(text.text)) {
      result[at] = { text: figure.text, confidence: Math.min(figure.confidence, digits.confidence) };
    } else if (agreed && (LOOKS_LIKE_FIGURE.test(text.text) || text.text === '')) {
      result[at] = { text: figure.text, confidence: Math.min(SURE_WITHOUT_TEXT, figure.confidence, digits.confidence) };
    } else if (LOOKS_LIKE_FIGURE.test(text.text) || text.text === '' || agreed) {
      doubtful.push({ at, readings: [text, figure, digits] });
    }
  });
  if (doubtful.length === 0) return result;
  for (const scale of DECIDING_SCALES) {
    const more = await readSheet(raster, doubtful.map(({ at }) => slips[at]!), scale, rest(), FIGURE_CHARACTERS, 'eng');
    if (more === null) return null;
    doubtful.forEach(({ readings }, place) => readings.push(more[place]!));
  }
  for (const { at, readings } of doubtful) result[at] = voted(readings, result[at]!, (text) => shapesFit(raster, slips[at]!, text));
  return result;
}

/** One or two characters that the first reading took for something else may still be a figure. */
function isShort(slip: Slip, read: ReadSlip): boolean {
  return read.text.length <= 2 && slip.width < slip.height * 2.2;
}

function voted(readings: readonly ReadSlip[], otherwise: ReadSlip, fits: (text: string) => boolean): ReadSlip {
  const votes = new Map<string, number>();
  // A reading digit by digit has no points and commas: it votes for the figure that has its digits.
  for (const reading of readings) {
    const text = readings.find((other) => digitsOf(other.text) === reading.text && FIGURE.test(other.text))?.text ?? reading.text;
    if (FIGURE.test(text) && fits(text)) votes.set(text, (votes.get(text) ?? 0) + 1);
  }
  const [winner, count] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  // What the first reading was sure is no figure stays, unless all the others say otherwise.
  const notFigure = !LOOKS_LIKE_FIGURE.test(readings[0]!.text) && readings[0]!.text !== '';
  if (count === 0 || (notFigure && count < 4)) return { text: otherwise.text, confidence: Math.min(otherwise.confidence, notFigure ? 1 : DOUBTFUL) };
  return { text: winner, confidence: SURE_BY_VOTES[count]! };
}

/** Every digit of a figure read by itself, put together again; empty where the shapes of ink are no row of digits. */
async function readDigitByDigit(raster: Raster, slips: readonly Slip[], milliseconds: number): Promise<ReadSlip[] | null> {
  const shapes = slips.map((slip) => digitShapes(raster, slip));
  const read = await readSheet(raster, shapes.flat(), DIGIT_SCALE, milliseconds, '0123456789', 'eng');
  if (read === null) return null;
  let next = 0;
  return shapes.map((own) => {
    const digits = read.slice(next, next + own.length);
    next += own.length;
    const whole = own.length > 0 && digits.every((digit) => /^\d$/.test(digit.text));
    return whole ? { text: digits.map((digit) => digit.text).join(''), confidence: Math.min(...digits.map((digit) => digit.confidence)) } : { text: '', confidence: 0 };
  });
}

/** Separate shapes of ink from left to right, without points and commas, which are less than half as high. */
function digitShapes(raster: Raster, slip: Slip): Slip[] {
  const shapes: Slip[] = [];
  let left = -1;
  let [top, bottom] = [Infinity, -Infinity];
  for (let x = slip.x; x <= slip.x + slip.width; x += 1) {
    let ink = false;
    for (let y = slip.y; y < slip.y + slip.height && x < slip.x + slip.width; y += 1) {
      if (raster.grey[y * raster.width + x]! >= INK) continue;
      ink = true;
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    if (ink && left === -1) left = x;
    if (!ink && left !== -1) {
      shapes.push({ x: left, y: top, width: x - left, height: bottom - top + 1 });
      left = -1;
      [top, bottom] = [Infinity, -Infinity];
    }
  }
  const tallest = Math.max(0, ...shapes.map((shape) => shape.height));
  return shapes.filter((shape) => shape.height > tallest / 2);
}

function shapesFit(raster: Raster, slip: Slip, text: string): boolean {
  return digitShapes(raster, slip).length === digitsOf(text).length;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

interface Slot {
  readonly sheet: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function readSheet(raster: Raster, slips: readonly Slip[], scale: number, milliseconds: number, characters = '', model: Model = 'chi_sim'): Promise<ReadSlip[] | null> {
  const slots = layOut(slips, scale);
  const until = performance.now() + milliseconds;
  const found: RecognisedCharacter[][] = slips.map(() => []);
  const sheets = Math.max(-1, ...slots.map((slot) => slot.sheet)) + 1;
  for (let sheet = 0; sheet < sheets; sheet += 1) {
    const own = slots.flatMap((slot, at) => (slot.sheet === sheet ? [at] : []));
    const height = Math.max(...own.map((at) => slots[at]!.y + slots[at]!.height)) + GAP;
    const picture: Raster = { width: SHEET_WIDTH + 2 * GAP, height, grey: new Uint8Array((SHEET_WIDTH + 2 * GAP) * height).fill(255) };
    for (const at of own) copyScaled(raster, slips[at]!, picture, slots[at]!, scale);
    const texts = await recognise(pgmOf(picture, { x: 0, y: 0, width: picture.width, height }), 'block', Math.max(1, until - performance.now()), characters, model);
    if (texts === null) return null;
    for (const character of texts.flatMap((text) => text.characters)) {
      const [x, y] = [(character.left + character.right) / 2, (character.top + character.bottom) / 2];
      const at = own.find((slip) => {
        const slot = slots[slip]!;
        return x >= slot.x - GAP / 2 && x <= slot.x + slot.width + GAP / 2 && y >= slot.y - GAP / 2 && y <= slot.y + slot.height + GAP / 2;
      });
      if (at !== undefined) found[at]!.push(character);
    }
  }
  return found.map((characters) => {
    if (characters.length === 0) return { text: '', confidence: 0 };
    const { text, confidence } = textOf(characters.sort((a, b) => a.left - b.left));
    return { text: withoutShadows(text), confidence };
  });
}

/** The gaps between slips come out as quotes, bars and underscores now and then. */
function withoutShadows(text: string): string {
  const core = text.replace(/^[\s“”"'‘’_|]+|[\s“”"'‘’_|]+$/g, '');
  return FIGURE.test(core) || core === '' ? core : text.trim();
}

/** Slots in rows: slips of one row have about the same height. */
function layOut(slips: readonly Slip[], scale: number): Slot[] {
  const order = slips.map((_, at) => at).sort((a, b) => slips[a]!.height - slips[b]!.height);
  const slots = new Array<Slot>(slips.length);
  let [sheet, x, y, rowHeight] = [0, GAP, GAP, 0];
  // Short slips and long ones do not share a row: the recognition takes a row for a line.
  for (const long of [false, true]) {
    if (x > GAP) {
      y += rowHeight + GAP;
      [x, rowHeight] = [GAP, 0];
    }
    for (const at of order) {
      const slip = slips[at]!;
      if (slip.width > slip.height * 6 !== long) continue;
      const width = Math.ceil(slip.width * scale);
      const height = Math.ceil(slip.height * scale);
      if (x > GAP && x + width > SHEET_WIDTH) {
        y += rowHeight + GAP;
        [x, rowHeight] = [GAP, 0];
      }
      if (y > GAP && y + height > SHEET_HEIGHT) {
        sheet += 1;
        [x, y, rowHeight] = [GAP, GAP, 0];
      }
      slots[at] = { sheet, x, y, width, height };
      x += width + BESIDE;
      rowHeight = Math.max(rowHeight, height);
    }
  }
  return slots;
}

function copyScaled(from: Raster, slip: Slip, to: Raster, slot: Slot, scale: number): void {
  for (let y = 0; y < slot.height; y += 1) {
    if (slot.y + y >= to.height) break;
    const sourceY = Math.min(slip.height - 1, y / scale);
    const top = Math.floor(sourceY);
    const shareY = sourceY - top;
    for (let x = 0; x < slot.width && slot.x + x < to.width; x += 1) {
      const sourceX = Math.min(slip.width - 1, x / scale);
      const left = Math.floor(sourceX);
      const shareX = sourceX - left;
      const at = (slip.y + top) * from.width + slip.x + left;
      const right = left + 1 < slip.width ? 1 : 0;
      const below = top + 1 < slip.height ? from.width : 0;
      const upper = from.grey[at]! * (1 - shareX) + from.grey[at + right]! * shareX;
      const lower = from.grey[at + below]! * (1 - shareX) + from.grey[at + below + right]! * shareX;
      to.grey[(slot.y + y) * to.width + slot.x + x] = upper * (1 - shareY) + lower * shareY;
    }
  }
}
