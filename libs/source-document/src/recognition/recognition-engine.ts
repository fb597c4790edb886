import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Worker } from 'tesseract.js';
import { Refused } from '../refused.js';

/** A recognised stretch of a line without a wide gap, with its place in pixels of the picture given. */
export interface RecognisedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Of its least certain character, 0 to 1. */
  readonly confidence: number;
  readonly characters: readonly RecognisedCharacter[];
}

export interface RecognisedCharacter {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** 0 to 1. */
  readonly confidence: number;
}

/** How the characters of a picture are spread. */
export type Layout = 'block' | 'line' | 'sparse' | 'column';

const PAGE_SEGMENTATION: Readonly<Record<Layout, string>> = { block: '6', line: '7', sparse: '11', column: '4' };
/** A worker holds some 200 MB: it goes when nobody has used it for this long. In milliseconds. */
const IDLE = 10_000;

/**
 * Two models: the Chinese one for text; the English one, which knows no Chinese and reads digits by other habits, as a
 * second opinion on figures (the Chinese one takes a 5 in Times for a 3).
 */
export type Model = 'chi_sim' | 'eng';

const workers = new Map<Model, Promise<Worker>>();
let users = 0;
let idle: NodeJS.Timeout | null = null;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Recognises the characters of a picture (binary PGM) with tesseract's Chinese model, offline: program and model come
 * from installed packages. One worker serves all; pictures wait for each other.
 *
 * @param milliseconds after which the worker is stopped and `null` comes back
 * @throws Refused (`OCR_NOT_AVAILABLE`) where program or model are not installed
 */
export async function recognise(
  pgm: Uint8Array,
  layout: Layout,
  milliseconds: number,
  characters = '',
  model: Model = 'chi_sim',
): Promise<RecognisedText[] | null> {
  users += 1;
  if (idle !== null) clearTimeout(idle);
  try {
    const turn = queue.then(() => run(pgm, layout, milliseconds, characters, model));
    queue = turn.catch(() => undefined);
    return await turn;
  } finally {
    users -= 1;
    if (users === 0) {
      idle = setTimeout(() => void stop(), IDLE);
      idle.unref();
    }
  }
}

/** Ends the workers now; a later picture starts others. */
export async function stop(): Promise<void> {
  const running = [...workers.values()];
  workers.clear();
  for (const worker of running) await worker.then((started) => started.terminate()).catch(() => undefined);
}

async function run(pgm: Uint8Array, layout: Layout, milliseconds: number, characters: string, model: Model): Promise<RecognisedText[] | null> {
  let worker = workers.get(model);
  if (worker === undefined) workers.set(model, (worker = start(model)));
  let started: Worker;
  try {
    started = await worker;
  } catch (cause) {
    workers.delete(model);
    throw new Refused(
      'OCR_NOT_AVAILABLE',
      '这是扫描件（图片），而文字识别组件没有安装，无法读取。请安装 tesseract.js 及其中英文模型，或改交 Word、PDF 文字版。',
      'This is a scan, and the component for character recognition is not installed. Please install tesseract.js with its Chinese and English models, or hand in Word or PDF with text.',
      cause,
    );
  }
  hold(started, true);
  let timer: NodeJS.Timeout | null = null;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  try {
    await started.setParameters({ tessedit_pageseg_mode: PAGE_SEGMENTATION[layout] as never, tessedit_char_whitelist: characters, user_defined_dpi: '300' });
    const result = await Promise.race([started.recognize(Buffer.from(pgm), {}, { blocks: true, text: false }), late]);
    if (result === null) {
      await stop();
      return null;
    }
    return textsOf(result.data.blocks ?? []);
  } finally {
    if (timer !== null) clearTimeout(timer);
    hold(started, false);
  }
}

/** An idle worker must not keep the process alive. */
function hold(started: Worker, busy: boolean): void {
  const thread = (started as unknown as { worker?: { ref(): void; unref(): void } }).worker;
  if (busy) thread?.ref();
  else thread?.unref();
}

async function start(model: Model): Promise<Worker> {
  const { createWorker, OEM } = (await import('tesseract.js')).default;
  const data = dirname(createRequire(import.meta.url).resolve(`@tesseract.js-data/${model}/package.json`));
  // The large models: the small ones (4.0.0_best_int) misread digits.
  return createWorker(model, OEM.LSTM_ONLY, {
    langPath: join(data, '4.0.0'),
    gzip: true,
    cacheMethod: 'none',
    errorHandler: () => undefined,
  });
}

interface Block {
  readonly paragraphs: readonly { readonly lines: readonly { readonly words: readonly { readonly symbols: readonly TesseractSymbol[] }[] }[] }[];
}

interface TesseractSymbol {
  readonly text: string;
  readonly confidence: number;
  readonly bbox: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
}

/** A gap wider than this share of the line's height parts two texts. */
const PARTS_TEXTS = 1.6;
/** Between two Chinese characters only a wide gap is a space: their boxes are no more than guesses. */
const PARTS_CHINESE = 1.2;
const PARTS_WORDS = 0.6;
const CHINESE = /[\u2e80-\uffef]/;

function textsOf(blocks: readonly Block[]): RecognisedText[] {
  const texts: RecognisedText[] = [];
  for (const block of blocks) {
    for (const paragraph of block.paragraphs) {
      for (const line of paragraph.lines) {
        const characters = line.words
          .flatMap((word) => word.symbols)
          .map(({ text, confidence, bbox }) => ({ text, left: bbox.x0, top: bbox.y0, right: bbox.x1, bottom: bbox.y1, confidence: confidence / 100 }))
          .sort((a, b) => a.left - b.left);
        const height = Math.max(...characters.map(({ top, bottom }) => bottom - top));
        let part: RecognisedCharacter[] = [];
        for (const character of characters) {
          const last = part[part.length - 1];
          if (last !== undefined && character.left - last.right > PARTS_TEXTS * height) {
            texts.push(textOf(part));
            part = [];
          }
          part.push(character);
        }
        if (part.length > 0) texts.push(textOf(part));
      }
    }
  }
  return texts;
}

/** Characters of a line, from left to right, as one text. */
export function textOf(characters: readonly RecognisedCharacter[]): RecognisedText {
  const height = Math.max(...characters.map(({ top, bottom }) => bottom - top));
  let text = '';
  let [left, top, right, bottom, confidence] = [Infinity, Infinity, -Infinity, -Infinity, 1];
  characters.forEach((character, at) => {
    const before = characters[at - 1];
    if (before !== undefined) {
      const chinese = CHINESE.test(before.text) || CHINESE.test(character.text);
      if (character.left - before.right > (chinese ? PARTS_CHINESE : PARTS_WORDS) * height) text += ' ';
    }
    text += character.text;
    left = Math.min(left, character.left);
    top = Math.min(top, character.top);
    right = Math.max(right, character.right);
    bottom = Math.max(bottom, character.bottom);
    confidence = Math.min(confidence, character.confidence);
  });
  return { text, x: left, y: top, width: right - left, height: bottom - top, confidence, characters };
}
