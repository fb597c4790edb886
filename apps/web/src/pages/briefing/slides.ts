import type { Briefing, BriefingFigureEntry } from '../../takeaway/briefing/briefing.js';

export interface Slide {
  readonly title: string;
  readonly isSample: boolean;
  readonly words: readonly string[];
  readonly figure?: BriefingFigureEntry;
}

/** The slides of a briefing: a figure each; words that follow one another share one, under the title of the briefing. */
export function slidesOf({ title, entries }: Briefing): Slide[] {
  const slides: Slide[] = [];
  for (const entry of entries) {
    const last = slides.at(-1);
    if (entry.kind === 'figure') slides.push({ title: entry.caption, isSample: entry.isSample, words: [], figure: entry });
    else if (entry.text.trim() === '') continue;
    else if (last && !last.figure) slides[slides.length - 1] = { ...last, isSample: last.isSample || entry.isSample, words: [...last.words, entry.text] };
    else slides.push({ title, isSample: entry.isSample, words: [entry.text] });
  }
  return slides;
}
