import { SECTION_HEADINGS, SECTION_KEYS, SECTION_NUMBERS, type Indicator, type ReportFormat, type Section, type SectionKey } from '@huilan/annual-report';
import type { AgencyProfile } from '../agencies/agency-profile.js';
import type { AgencyRandomness, Randomness } from '../randomness.js';
import { COUNTING_SENTENCES, type CountingSubject } from './counting-sentences.js';
import { PROSE_SENTENCES, type ProseSubject } from './prose-sentences.js';
import { fill, type NumberStyle, type Sentence, type SentenceFacts } from './sentence.js';

export interface TextFacts {
  readonly agency: AgencyProfile;
  /** Name of the county without 县. */
  readonly place: string;
  readonly year: number;
  readonly indicators: Readonly<Record<string, number>>;
  readonly counts: Readonly<Record<string, number>>;
  /** Indicators that have to be stated, whatever the agency's habits. */
  readonly mustState: readonly string[];
  readonly statesFee: boolean;
  /** Reports with the statistics annex (2014) have fewer parts and other headings. */
  readonly format: ReportFormat;
}

/** Whose words are used: the agency's own of the year, unless a text was copied. */
export interface Voice {
  readonly matters: readonly string[];
  readonly randomness: AgencyRandomness;
}

export interface ComposedText {
  readonly sections: readonly Section[];
  readonly indicators: readonly Indicator[];
}

/** Writes the six parts in official Chinese; the indicators are what a careful person reads from them, in reading order. */
export function composeText(facts: TextFacts, voice: Voice): ComposedText {
  const { habits, year } = voice.randomness;
  const numberStyle: NumberStyle = habits.of('numbers').weighted({ plain: 7, grouped: 2, about: 1 });
  const { agency, indicators, counts } = facts;

  const sentence = (template: readonly string[], name: string): Sentence => {
    const own = year.of('wording', name);
    const [matter, matter2, matter3] = own.shuffled(voice.matters);
    const words = {
      year: String(facts.year),
      nextYear: String(facts.year + 1),
      self: agency.self,
      short: agency.shortName,
      place: facts.place,
      units: agency.kind === 'township' ? '各站办所和村（社区）' : agency.kind === 'government' ? '各乡镇和县直部门' : '各股室、直属单位',
      carried: counts['carriedIn']! > 0 ? `，上年结转${counts['carriedIn']}件` : '',
      matter: matter!,
      matter2: matter2!,
      matter3: matter3!,
    };
    const sentenceFacts: SentenceFacts = { words, counts, indicators, numberStyle };
    return fill(own.pick(template), sentenceFacts, own);
  };
  const counting = (subject: CountingSubject) => sentence(COUNTING_SENTENCES[subject], subject);
  const prose = (subject: ProseSubject, count: number): Sentence[] =>
    year
      .of('wording', subject)
      .shuffled(PROSE_SENTENCES[subject] as readonly string[])
      .slice(0, count)
      .map((template, index) => sentence([template], `${subject}-${index}`));
  const states = (indicator: string, probability: number) =>
    facts.mustState.includes(indicator) || ((indicators[indicator] ?? 0) > 0 && habits.of('states', indicator).chance(probability));

  const disclosure: Sentence[] = [];
  if (states('disclosures', 0.93)) {
    if (states('website', 0.75) && year.of('wording', 'together').chance(0.5)) disclosure.push(counting('disclosuresWithWebsite'));
    else disclosure.push(counting('disclosures'), ...(states('website', 0.75) ? [counting('website')] : []));
  }
  if (states('normativeDocumentsIssued', 0.7)) disclosure.push(counting('normativeDocumentsIssued'));
  if (states('policyInterpretations', 0.75)) disclosure.push(counting('policyInterpretations'));
  disclosure.push(...prose('disclosure', 2 + habits.of('length').integer(0, 1)));

  const responses = (['hotline', 'complaint', 'message', 'petition', 'consultation'] as const)
    .map((kind) => `complaintsHandled.${kind}` as const)
    .filter((indicator) => states(indicator, 0.8))
    .map((indicator) => counting(indicator));
  if (counts['proposals']! > 0 && habits.of('states', 'proposals').chance(0.3)) responses.push(counting('proposals'));

  const requests = [counting(requestSubject(facts, habits))];
  if (facts.mustState.includes('reconsiderations') || indicators['reconsiderations']! + indicators['litigations']! > 0) {
    if (states('reconsiderations', 0.7)) requests.push(counting('disputes'));
  } else if (habits.of('states', 'noDisputes').chance(0.5)) requests.push(counting('noDisputes'));

  const platform = [...prose('platform', 2), ...(states('newMedia', 0.75) ? [counting('newMedia')] : [])];
  if (states('mediaSubmitted', 0.25)) platform.push(counting('media'));
  const supervision = [...prose('supervision', 2), ...(states('training', 0.6) ? [counting('training')] : [])];

  const labelled = partLabels(habits);
  const paragraphs: [string, Sentence[]][] = [
    ['主动公开', disclosure],
    ['依申请公开', requests],
    ['政府信息管理', prose('management', 2)],
    ['平台建设', year.of('wording', 'platform').shuffled(platform)],
    ['监督保障', year.of('wording', 'supervision').shuffled(supervision)],
    ['回应关切', responses],
  ];
  const overview: Sentence[][] = [
    prose('opening', 2),
    ...paragraphs.filter(([, sentences]) => sentences.length > 0).map(([name, sentences], index) => [plain(labelled(name, index)), ...sentences]),
  ];

  const clauses = (subject: 'problems' | 'improvements', count: number) =>
    prose(subject, count)
      .map(({ text }, index) => `${ORDINALS[index]}是${text}`)
      .join('；');
  const count = 2 + habits.of('length').integer(0, 1);
  const problems: Sentence[][] = [
    [plain(`${year.of('wording', 'problems-opening').pick(PROBLEM_OPENINGS)}${clauses('problems', count)}。`)],
    [plain(`${year.of('wording', 'improvements-opening').pick(IMPROVEMENT_OPENINGS).replace('{self}', agency.self)}${clauses('improvements', count + 1)}。`)],
  ];
  const fee = facts.statesFee ? [counts['processingFee']! > 0 ? sentence(PROSE_SENTENCES.fee, 'fee') : sentence(noFeeSentences(facts), 'noFee')] : [];
  const otherMatters = [[...fee, ...prose('otherMatters', 1)]];

  const texts: Partial<Record<SectionKey, Sentence[][]>> = { overview, problems, otherMatters };
  return {
    sections: headings(facts.format).map(([key, heading]) => ({
      key,
      heading,
      text: (texts[key] ?? []).map((paragraph) => paragraph.map(({ text }) => text).join('')).join('\n'),
    })),
    indicators: [overview, problems, otherMatters].flat(2).flatMap((one) => one.indicators),
  };
}

/** The rules on the fee are of the end of 2020; an earlier report cannot name them. */
function noFeeSentences({ year, format }: TextFacts): readonly string[] {
  if (format === '2014') return PROSE_SENTENCES.noCharges;
  return PROSE_SENTENCES.noFee.filter((template) => year >= 2020 || !template.includes('管理办法'));
}

function headings(format: ReportFormat): [SectionKey, string][] {
  if (format !== '2014') return SECTION_KEYS.map((key) => [key, SECTION_NUMBERS[key] + SECTION_HEADINGS[key].zh]);
  return [
    ['overview', '一、概述'],
    ['problems', '二、存在的主要问题及改进情况'],
    ['otherMatters', '三、其他需要报告的事项'],
  ];
}

const ORDINALS = ['一', '二', '三', '四'];
const PROBLEM_OPENINGS = ['对照上级要求和群众期盼，工作中还有一些不足：', '一年来的工作还存在以下问题：', '回顾全年，主要问题有：', '目前仍有薄弱环节，', '从自查情况看，'];
const IMPROVEMENT_OPENINGS = ['下一步，{self}将重点做好：', '针对上述问题，{self}将采取以下措施：', '今后，{self}将从这几方面改进：', '新的一年，'];

function plain(text: string): Sentence {
  return { text, indicators: [] };
}

/** How the agency numbers the paragraphs of part 1. */
function partLabels(habits: Randomness): (name: string, index: number) => string {
  const numbers = ['一', '二', '三', '四', '五', '六'];
  return habits.of('labels').pick([
    (name: string, index: number) => `（${numbers[index]}）${name}情况。`,
    (name: string, index: number) => `（${numbers[index]}）${name}。`,
    (name: string, index: number) => `${index + 1}.${name}方面。`,
    () => '',
  ]);
}

/** Which sentence speaks of requests: the more there is to say, the longer. */
function requestSubject(facts: TextFacts, habits: Randomness): CountingSubject {
  const { indicators, mustState } = facts;
  if (indicators['requestsReceived'] === 0 && mustState.length === 0) return 'noRequests';
  const statesHandled = mustState.includes('requestsHandled') || habits.of('states', 'requestsHandled').chance(0.7);
  if (!statesHandled) return 'requests';
  return indicators['requestsCarriedOut']! > 0 ? 'requestsCarriedOut' : 'requestsHandled';
}
