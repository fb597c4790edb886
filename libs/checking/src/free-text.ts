import type { AnnualReport, SectionKey } from '@huilan/annual-report';

/** A stretch of the text that the bureau wrote itself. */
export interface FreeText {
  /** `null` for the words before part 1. */
  readonly section: SectionKey | null;
  readonly text: string;
}

/** Parts two to four are tables; what is read of their text is the form's own wording. */
const WRITTEN_PARTS: readonly SectionKey[] = ['overview', 'problems', 'otherMatters'];

/** What the bureau wrote itself, in reading order: the words before part 1, and parts one, five and six. Empty ones are left out. */
export function freeTexts(report: AnnualReport): readonly FreeText[] {
  const parts = report.sections
    .filter((section) => WRITTEN_PARTS.includes(section.key))
    .map(({ key, text }): FreeText => ({ section: key, text }));
  return [{ section: null, text: report.preamble ?? '' }, ...parts].filter(({ text }) => text.trim() !== '');
}

/** A sentence (or a line that ends without a full stop), with its place in the text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** Cuts at 。！？； and at line ends that follow them or a blank line; a line broken in mid-sentence is no end. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const match of text.matchAll(/[^。！？；;!?]+?(?:[。！？；;!?]+|\n\s*\n|$)/gu)) {
    const lead = match[0].length - match[0].trimStart().length;
    const sentence = match[0].trim();
    if (sentence !== '') sentences.push({ text: sentence, start: match.index + lead });
  }
  return sentences;
}

/**
 * The text with full-width digits and letters made half-width, one character for one, so that places stay the same.
 * Patterns are matched on this; what is shown is the original.
 */
export function halfWidth(text: string): string {
  return text.replace(/[！-～]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
