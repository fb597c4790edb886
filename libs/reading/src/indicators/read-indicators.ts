import { CONFIDENCE, least } from '../confidence.js';
import type { PrintedFlow } from '../printed-flow.js';
import { paragraphs, sentences, type Sentence } from '../prose.js';
import type { ReadIndicator } from '../read-report.js';
import { annexStart } from '../statistics/annex.js';
import type { FoundSection, TableAnchors } from '../sections/find-sections.js';
import type { Claim, MentionRule, NothingRule, NothingStated } from './claim.js';
import { complaintRule } from './complaints.js';
import { disclosureRule } from './disclosures.js';
import { disputeRule, noDisputes } from './disputes.js';
import { interpretationRule } from './interpretations.js';
import { mediaRule } from './media.js';
import { mentions, type Mention } from './mentions.js';
import { noNormativeDocuments, normativeDocumentRule } from './normative-documents.js';
import { leftOverFromLastYear, ofAnotherYear, outOfScope } from './out-of-scope.js';
import { noRequests, nothingCarriedOut } from './no-requests.js';
import { requestRule } from './requests.js';
import { topicsOf } from './topics.js';
import { confidenceAmong, withoutPartsAndHistory, type Claimed } from './competing.js';
import { trainingRule } from './training.js';

/** The first rule that knows a number has it: what is counted is looked for from the special to the general. */
const RULES: readonly MentionRule[] = [
  disputeRule,
  requestRule,
  complaintRule,
  interpretationRule,
  normativeDocumentRule,
  trainingRule,
  mediaRule,
  disclosureRule,
];

const NOTHING_RULES: readonly NothingRule[] = [noRequests, nothingCarriedOut, noDisputes, noNormativeDocuments];

/**
 * Counts stated in the free text of parts 1, 5 and 6, each with its sentence and place. Totals are not made up and
 * competing numbers are both kept.
 */
export function readIndicators(flow: PrintedFlow, sections: readonly FoundSection[], anchors: TableAnchors, year: number | null): ReadIndicator[] {
  const found: (Claimed & { indicator: ReadIndicator })[] = [];
  for (const { from, to } of proseStretches(flow, sections, anchors)) {
    const prose = paragraphs(flow, from, to);
    const topics = topicsOf(prose);
    let last: Sentence | null = null;
    for (const sentence of sentences(prose)) {
      const previous = last !== null && goesOn(last, sentence) ? last.text : '';
      last = sentence;
      for (const mention of mentions(sentence, { previous, topic: topics[sentence.paragraph] ?? '' })) {
        for (const claim of claimsOf(mention, year)) found.push({ claim, mention, indicator: counted(flow, mention, claim) });
      }
      for (const nothing of ofAnotherYear(sentence.text, year) ? [] : NOTHING_RULES.flatMap((rule) => rule(sentence))) {
        // 接到申请5件，未产生…案例 counts before it denies: the denial is of something else.
        const counts = found.some(({ claim, mention }) => claim.key === nothing.key && mention?.sentence === sentence);
        if (!counts) found.push({ claim: nothing, mention: null, indicator: none(flow, sentence, nothing) });
      }
    }
  }
  const remaining = withoutPartsAndHistory(found);
  return remaining
    .map((one) => ({ ...one.indicator, confidence: least(one.indicator.confidence, confidenceAmong(one, remaining)) }))
    .filter((indicator, index, all) => all.findIndex((other) => same(indicator, other)) === index);
}

/** `…；共办理718件`, `…312条。其中，网站84条`: a sentence that leaves out what the one before it named. */
function goesOn(last: Sentence, sentence: Sentence): boolean {
  return last.paragraph === sentence.paragraph && (last.text.endsWith(';') || /^(?:其中|另|此外|已|均)/.test(sentence.text));
}

function claimsOf(mention: Mention, year: number | null): readonly Claim[] {
  for (const rule of RULES) {
    const claims = rule(mention);
    if (claims.length === 0) continue;
    // 结转至2026年6件 names the coming year and is this year's count.
    if (claims.some(({ key }) => key === 'requestsCarriedOut') ? leftOverFromLastYear(mention, year) : outOfScope(mention, year)) return [];
    return claims;
  }
  return [];
}

/** Preamble, part 1 without its heading (or what stands before Table 2 where part 1 has none), and parts 5 and 6. */
function proseStretches(flow: PrintedFlow, sections: readonly FoundSection[], anchors: TableAnchors): { from: number; to: number }[] {
  const section = (key: FoundSection['key']): FoundSection | undefined => sections.find((found) => found.key === key);
  const overview = section('overview');
  const firstTable = Math.min(...[anchors.disclosure, anchors.requests, anchors.disputes].filter((offset) => offset !== null), flow.text.length);
  if (anchors.disclosure === null && anchors.requests === null && anchors.disputes === null) {
    // A report without the tables, or of the years before them: all of its text, up to the annex.
    return [{ from: (overview ?? sections[0])?.headingEnd ?? 0, to: annexStart(flow) ?? flow.text.length }];
  }
  const first = overview ?? { headingEnd: 0, end: Math.min(sections[0]?.headingStart ?? firstTable, firstTable) };
  const preamble = { from: 0, to: overview?.headingStart ?? 0 };
  const stretches = [preamble, { from: first.headingEnd, to: Math.min(first.end, firstTable) }];
  for (const key of ['problems', 'otherMatters'] as const) {
    const later = section(key);
    if (later !== undefined) stretches.push({ from: later.headingEnd, to: later.end });
  }
  return stretches.filter(({ from, to }) => to > from);
}

function counted(flow: PrintedFlow, mention: Mention, claim: Claim): ReadIndicator {
  const { sentence, start, end } = mention;
  const from = sentence.offsets[start] ?? 0;
  const to = (sentence.offsets[end - 1] ?? from) + 1;
  return {
    key: claim.key,
    ...(claim.kind === undefined ? {} : { kind: claim.kind }),
    value: mention.value,
    unit: mention.unit,
    approximate: mention.approximate,
    quote: quoteOf(flow, sentence),
    at: flow.place(from, to),
    confidence: confidenceAt(flow, from, to, claim.confidence),
  };
}

/** What was recognised in an image is never certain: no sum of the form stands behind a number of the text. */
function confidenceAt(flow: PrintedFlow, from: number, to: number, confidence: number): number {
  return flow.recognitionConfidence(from, to) === null ? confidence : least(confidence, CONFIDENCE.likely);
}

function none(flow: PrintedFlow, sentence: Sentence, stated: NothingStated): ReadIndicator {
  const from = sentence.offsets[stated.start] ?? 0;
  const to = (sentence.offsets[stated.end - 1] ?? from) + 1;
  return {
    key: stated.key,
    value: 0,
    unit: '件',
    approximate: false,
    quote: quoteOf(flow, sentence),
    at: flow.place(from, to),
    confidence: confidenceAt(flow, from, to, stated.confidence),
  };
}

function quoteOf(flow: PrintedFlow, sentence: Sentence): string {
  const start = sentence.offsets[0] ?? 0;
  const end = (sentence.offsets.at(-1) ?? start) + 1;
  return flow.raw(start, end).replace(/\s*\n\s*/g, '').trim();
}

function same(a: ReadIndicator, b: ReadIndicator): boolean {
  return a.key === b.key && a.kind === b.kind && a.value === b.value && a.at.block === b.at.block && a.at.start === b.at.start;
}
