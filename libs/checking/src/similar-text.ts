import type { AnnualReport, LocalizedText } from '@huilan/annual-report';
import { fail, notAssessed, pass, type PartOutcome } from './check.js';
import { digest } from './inputs.js';
import { freeTexts } from './free-text.js';
import { ownShingles, SHORTEST_COMPARABLE, similarityOf } from './similarity/fingerprint.js';
import { matchingPassages } from './similarity/matching-passages.js';

/** From here on two texts are nearly the same: of all their shingles they share seven in ten. */
export const NEARLY_THE_SAME = 0.7;

/** How alike the own words of two reports are, 0 to 1; `undefined` when one has too few to tell. */
export function textSimilarity(report: AnnualReport, other: AnnualReport): number | undefined {
  const [own, others] = [ownShingles(report), ownShingles(other)];
  return own.size < SHORTEST_COMPARABLE || others.size < SHORTEST_COMPARABLE ? undefined : similarityOf(own, others);
}

/** Outcome of comparing a report's text with another's: it fails with the matching passages, the longest first. */
export function similarityOutcome(part: string, report: AnnualReport, other: AnnualReport, whose: LocalizedText): PartOutcome {
  const similarity = textSimilarity(report, other);
  if (similarity === undefined) {
    return notAssessed(part, { zh: '除格式用语外正文太短，不足以比较。', en: 'Apart from the form’s own wording the text is too short to compare.' });
  }
  if (similarity < NEARLY_THE_SAME) return pass(part);
  const percent = Math.round(similarity * 100);
  const passages = matchingPassages(report, other);
  const section = passages[0]?.section;
  return fail(part, {
    ...(section ? { section } : {}),
    expected: null,
    actual: `${percent}%`,
    message: {
      zh: `正文与${whose.zh}雷同，相似度 ${percent}%（不计格式用语、数字和机关名称），相同文字 ${passages.length} 处。请按本年度实际工作重写。`,
      en: `The text is ${percent} % the same as ${whose.en} (figures, names and the form’s own wording apart), in ${passages.length} passages.`,
    },
    inputs: `text=${textDigest(report)}; other=${textDigest(other)}`,
    passages,
  });
}

const textDigest = (report: AnnualReport) => digest(freeTexts(report).map(({ text }) => text).join('\n'));
