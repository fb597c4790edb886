import type { SourceBlock, SourceDocument } from '@huilan/source-document';
import { drawFigures, generator } from './fixtures/figures.js';
import { LAYOUTS } from './fixtures/layouts.js';
import { isReadRefusal } from './refusal.js';
import { readReport } from './report-reader.js';

const SOME_CHARACTERS = '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下';

/** Damage to words; digits stay what they are, or are lost with all others of their line. */
function damaged(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  const length = 1 + Math.floor(random() * 14);
  const other = (): string => SOME_CHARACTERS[Math.floor(random() * SOME_CHARACTERS.length)] ?? '的';
  switch (Math.floor(random() * 5)) {
    case 0:
      return text.slice(0, at) + text.slice(at, at + length).replace(/[\u4e00-\u9fff]/g, other) + text.slice(at + length);
    case 1:
      return text.replace(/[\u4e00-\u9fff]/g, (character) => (random() < 0.4 ? other() : character));
    case 2:
      return text.slice(0, at) + text.slice(at, at + length).replace(/[\u4e00-\u9fff（）、“”]/g, '') + text.slice(at + length);
    case 3:
      return text.replace(/(?:\s\d+)+$/, '');
    default:
      return '';
  }
}

/** The document with one of its lines or cells damaged. */
function withDamage(document: SourceDocument, random: () => number): SourceDocument {
  const blocks = structuredClone(document.blocks) as SourceBlock[];
  const at = Math.floor(random() * blocks.length);
  const block = blocks[at];
  if (block?.kind === 'paragraph') blocks[at] = { ...block, text: damaged(block.text, random) };
  if (block?.kind === 'table') {
    const hit = Math.floor(random() * block.cells.length);
    blocks[at] = { ...block, cells: block.cells.map((cell, index) => (index === hit && !/^[\d\s.]*$/.test(cell.text) ? { ...cell, text: damaged(cell.text, random) } : cell)) };
  }
  return { ...document, blocks };
}

// Where digits go on in the next line, the loss of that line changes the number itself.
const KEPT_WHOLE = LAYOUTS.filter(({ name }) => !name.includes('wrapped in narrow cells'));

test.each(KEPT_WHOLE.map((layout) => [layout.name, layout] as const))('a line or cell that lost its words gives no number to another row: %s', (_name, layout) => {
  const random = generator(11);
  const wrong: string[] = [];
  for (let seed = 1; seed <= 25; seed += 1) {
    const figures = drawFigures(seed, { most: seed % 2 === 0 ? 9 : 400, form: seed % 5 === 0 ? '2019' : '2021' });
    const report = readReport(withDamage(layout.draw(figures), random));
    if (isReadRefusal(report)) continue;
    for (const [key, cell] of Object.entries(report.cells)) {
      if (cell?.kind === 'number' && cell.value !== figures[key]) wrong.push(`${seed}: ${key} ${cell.value}, printed ${figures[key]}, confidence ${cell.confidence}`);
    }
  }
  expect(wrong).toEqual([]);
});
