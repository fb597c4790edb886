import { nameWithoutRegion, normalisedName, sameAgency } from './agency-name.js';
import type { FreeText } from './free-text.js';
import { halfWidth, sentencesOf } from './free-text.js';

/** Something in the text that was evidently copied from elsewhere, or never filled in. */
export interface Leftover {
  readonly section: FreeText['section'];
  /** The words themselves, and the sentence they stand in. */
  readonly words: string;
  readonly sentence: string;
  readonly start: number;
}

/** Words in quotation marks or titles of documents are somebody else's: blanked out, one character for one. */
const withoutQuotations = (text: string) => text.replace(/[“"][^”"]{0,60}[”"]|《[^》]{0,80}》|〔[^〕]*〕/gu, (quoted) => '　'.repeat(quoted.length));

function search(texts: readonly FreeText[], find: (sentence: string, section: FreeText['section']) => readonly string[]): readonly Leftover[] {
  return texts.flatMap(({ section, text }) =>
    sentencesOf(text).flatMap(({ text: sentence, start }) =>
      find(withoutQuotations(halfWidth(sentence)), section).map((words) => ({ section, words, sentence, start })),
    ),
  );
}

const PLACEHOLDERS = [
  /某某+/gu,
  /[×✕]{2,}/gu,
  /(?<![A-Za-z0-9./_@-])[Xx]{2,}(?![A-Za-z0-9./_@-])/gu,
  /[○□]{2,}|_{2,}|＿{2,}/gu,
  /[（(]\s*(?:此处|请填写|文字描述|待补充|待填)[^）)]{0,12}[）)]/gu,
  // A number that was left out: 发布信息条。 The lookahead keeps 政府信息公开条例 apart; 申请件 and 投诉件 are nouns.
  /(?:信息|稿件|留言)(?:共|共计|约)?[条篇](?=[，。；、,;]|$)/gu,
];

/** `××`, `某某`, `XX`, `__`, `（文字描述）`, `发布信息条`: something was to be filled in and was not. */
export function placeholders(texts: readonly FreeText[]): readonly Leftover[] {
  return search(texts, (sentence) => PLACEHOLDERS.flatMap((pattern) => [...sentence.matchAll(pattern)].map((match) => match[0])));
}

/** Compared with an earlier year, or telling how something began: such a sentence names earlier years rightly. */
const LOOKS_BACK = /比|较|同比|上年|上一年|去年|以来|起[，,施执实]|历年|逐年|截至目前|累计|印发|出台|制定|修订|部门决算/u;

/**
 * Dates of another year where only the year reported makes sense: `2022年，我局…` at the head of a sentence of a report for
 * 2023, `截至2022年12月31日`, `2022年政府信息公开工作年度报告`. Later years are plans, and earlier ones in comparisons are right.
 */
export function otherYears(texts: readonly FreeText[], year: number, agency: string | null): readonly Leftover[] {
  const own = agency === null ? '' : `|${escaped(normalisedName(agency))}`;
  const head = new RegExp(String.raw`^\s*(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*)*((?:19|20)\d{2})\s*年(?:度)?\s*[，,]?\s*(?:我|本|全[县市区局镇乡省年]${own})`, 'u');
  const end = /截[至止]\s*((?:19|20)\d{2})\s*年\s*12\s*月\s*(?:31|底)/gu;
  const title = /((?:19|20)\d{2})\s*年(?:度)?\s*政府信息公开(?:工作)?(?:年度)?(?:报告|年报)/gu;
  return search(texts, (sentence, section) => {
    const found: string[] = [];
    const opening = head.exec(sentence);
    // Part five tells what became of last year's problems.
    if (opening && Number(opening[1]) < year && section !== 'problems' && !LOOKS_BACK.test(sentence)) found.push(`${opening[1] ?? ''}年`);
    for (const match of [...sentence.matchAll(end), ...sentence.matchAll(title)]) {
      if (Number(match[1]) < year && !/上年|上一年|去年|比|较/u.test(sentence)) found.push(match[0]);
    }
    return found;
  });
}

/** What an agency of one kind calls itself, and what it never does. */
const SELF_NAMES: readonly { readonly kind: RegExp; readonly foreign: RegExp }[] = [
  { kind: /局$/u, foreign: /我[镇乡](?!镇|村)|本[镇乡](?!镇)|我街道|我委(?!员)/gu },
  { kind: /[镇乡]人民政府$/u, foreign: /我局|本局|我街道|我委(?!员)/gu },
  { kind: /街道办事处$/u, foreign: /我局|本局|我[镇乡](?!镇)|我委(?!员)/gu },
];

/** What may stand between the start of a sentence and the author's name: 现公布…, 现将…, 特向社会公布…. */
const LEADS_UP = /^(?:现|特|将|就|把|由|按照|根据|向社会|公布|发布|公开)+/u;

const BODY = String.raw`[\p{Script=Han}]{2,24}?(?:局|委员会|[镇乡]人民政府|街道办事处)`;
const SPEAKS = String.raw`(?:认真|坚持|严格|高度重视|深入|紧紧围绕|扎实|持续|全面|不断|积极|切实|按照|共|将|主动公开|收到|办理)`;

/**
 * Names of other agencies where only the agency's own belongs: as the subject of a sentence (`2023年，林业局认真落实…`), as the
 * author of the report (`林业局2023年政府信息公开工作年度报告`), or as `我镇` in a bureau's report. `known` are full names of other
 * agencies; a name that is none of them is reported only where it claims to be the author.
 * A government's report rightly tells what its bureaus did: only `我局` and the like are looked for there.
 */
export function otherAgencies(texts: readonly FreeText[], agency: string, known: readonly string[]): readonly Leftover[] {
  const self = SELF_NAMES.find(({ kind }) => kind.test(agency));
  const isDepartment = /局$|委员会$|[镇乡]人民政府$|街道办事处$/u.test(agency);
  const subject = new RegExp(String.raw`^\s*(?:\d{4}年(?:度)?[，,]?)?\s*(${BODY})(?=${SPEAKS})`, 'u');
  const author = new RegExp(String.raw`(?:^|[，,。：:由])\s*(${BODY})\s*\d{4}\s*年(?:度)?\s*政府信息公开(?:工作)?年度报告`, 'u');
  return search(texts, (sentence) => {
    const found = self ? [...sentence.matchAll(self.foreign)].map((match) => match[0]) : [];
    if (!isDepartment) return found;
    const speaker = subject.exec(sentence)?.[1];
    if (speaker !== undefined && !isOwn(speaker, agency) && known.some((name) => namesOf(name).includes(speaker))) found.push(speaker);
    const writer = author.exec(sentence)?.[1]?.replace(LEADS_UP, '');
    if (writer !== undefined && !isOwn(writer, agency) && !/^(?:全县|全市|各|我|本|该)/u.test(writer)) found.push(writer);
    return found;
  });
}

/** The full name and the name without its region: what a sentence would call an agency it is about. */
const namesOf = (name: string) => [normalisedName(name), nameWithoutRegion(name)];

/** The agency itself, however shortly it names itself: `水务局`, `县水务局`, `局`. */
const isOwn = (name: string, agency: string) => sameAgency(name, agency) || normalisedName(agency).endsWith(normalisedName(name));

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
