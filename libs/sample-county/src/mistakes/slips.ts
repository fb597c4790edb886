import { DISPUTE_GROUPS, DISPUTE_RESULTS, numberOf, APPLICANTS, requestCellKey, type CellKey, type LocalizedText, type SectionKey } from '@huilan/annual-report';
import type { Randomness } from '../randomness.js';
import type { MutableCells, ReportPlan } from '../report-plan.js';
import type { PlantedMistake } from './planted-mistake.js';

/**
 * A slip a bureau makes. `when`: in the last year of the county, or in the year before it. Slips in numbers that the next
 * year carries on are made in the last year only, so that one slip stays one slip. Findings of arithmetic are not listed
 * here: they are worked out from the finished cells.
 */
export interface Slip {
  readonly name: string;
  readonly what: LocalizedText;
  readonly when: 'last' | 'previous';
  /** How many reports make it. */
  readonly count?: number;
  /** Whether the slip is possible, and shows, in this report. */
  readonly possible: (report: SlipContext) => boolean;
  readonly make: (plan: ReportPlan, context: SlipContext) => readonly Finding[];
}

export type Finding = Pick<PlantedMistake, 'code' | 'cells' | 'section'>;

export interface SlipContext {
  readonly plan: ReportPlan;
  readonly cells: MutableCells;
  readonly randomness: Randomness;
  /** Reports of other agencies of the year. */
  readonly others: readonly ReportPlan[];
  /** The agency's report of the year before. */
  readonly lastYear: ReportPlan | undefined;
  /** Whether the report's agency makes no slip and is in no story. */
  readonly isFree: (plan: ReportPlan) => boolean;
  /** Puts a finding into another report that the slip makes suspicious too. */
  readonly involve: (other: ReportPlan, finding: Finding) => void;
}

function set(cells: MutableCells, key: CellKey, value: number): void {
  cells[key] = { kind: 'number', value, raw: String(value) };
}

function add(cells: MutableCells, key: CellKey, difference: number): void {
  set(cells, key, numberOf(cells[key])! + difference);
}

const number = ({ cells }: SlipContext, key: CellKey) => numberOf(cells[key]) ?? 0;
const always = () => true;
const disputeCells = DISPUTE_GROUPS.flatMap((group) => DISPUTE_RESULTS.map((result) => `disputes.${group}.${result}`));
const rowCells = (row: string) => APPLICANTS.map((applicant) => requestCellKey(row, applicant));
const received = requestCellKey('received', 'total');

/** Two neighbouring digits change places, where they differ and the number does not begin with 0 afterwards; else `null`. */
function swapped(value: number): number | null {
  const digits = [...String(value)];
  for (let index = digits.length - 1; index > 0; index -= 1) {
    if (digits[index] !== digits[index - 1] && !(index === 1 && digits[1] === '0')) {
      [digits[index - 1], digits[index]] = [digits[index]!, digits[index - 1]!];
      return Number(digits.join(''));
    }
  }
  return null;
}

/** A sentence with a foreign element, put at the end of a part. */
function insertion(
  name: string,
  when: Slip['when'],
  section: SectionKey,
  what: LocalizedText,
  sentence: (context: SlipContext) => string,
  possible: Slip['possible'] = ({ lastYear }) => lastYear !== undefined,
): Slip {
  return {
    name,
    what,
    when,
    possible,
    make: (plan, context) => {
      plan.inserted = [...plan.inserted, { section, sentence: sentence(context) }];
      return [{ code: 'S07', cells: [], section }];
    },
  };
}

const otherBureaus = ({ others }: SlipContext) => others.filter(({ name }) => name.endsWith('局'));

/** A count in the text that the table contradicts. */
function contradiction(name: string, code: string, when: Slip['when'], indicator: string, cells: readonly CellKey[], what: LocalizedText, possible: Slip['possible']): Slip {
  return {
    name,
    what,
    when,
    possible,
    make: (plan, context) => {
      const printed = cells.reduce((sum, key) => sum + number(context, key), 0);
      plan.stated = { ...plan.stated, [indicator]: printed + 2 + number(context, requestCellKey('carriedIn', 'total')) };
      return [{ code, cells, section: 'overview' }];
    },
  };
}

/** Every slip, the ones that find fewest reports to be made in first. */
export const SLIPS: readonly Slip[] = [
  {
    name: 'total-digits-swapped',
    what: { zh: '新收申请总计两位数字写反', en: 'two digits of the total of requests received are swapped' },
    when: 'last',
    possible: (context) => swapped(number(context, received)) !== null,
    make: (plan) => {
      plan.changeCells = (cells) => set(cells, received, swapped(numberOf(cells[received])!)!);
      return [];
    },
  },
  {
    name: 'column-out-of-balance',
    what: { zh: '自然人一列结转件数多计 1 件', en: 'one request too many carried over in the column of natural persons' },
    when: 'last',
    possible: (context) => number(context, received) >= 8,
    make: (plan) => {
      plan.changeCells = (cells) => {
        add(cells, requestCellKey('carriedOut', 'naturalPerson'), 1);
        add(cells, requestCellKey('carriedOut', 'total'), 1);
      };
      return [];
    },
  },
  {
    name: 'outcome-in-the-wrong-row',
    what: { zh: '自然人一格的 1 件由部分公开误记为予以公开，合计未改', en: 'one request moved from one outcome to another in one column, the totals not' },
    when: 'last',
    possible: (context) => number(context, requestCellKey('grantedInPart', 'naturalPerson')) >= 1,
    make: (plan) => {
      plan.changeCells = (cells) => {
        add(cells, requestCellKey('grantedInFull', 'naturalPerson'), 1);
        add(cells, requestCellKey('grantedInPart', 'naturalPerson'), -1);
      };
      return [];
    },
  },
  {
    name: 'outcome-left-out',
    what: { zh: '予以公开漏计 1 件，总计未改', en: 'one disclosed request left out, the totals not changed' },
    when: 'last',
    possible: (context) => number(context, requestCellKey('grantedInFull', 'naturalPerson')) >= 2,
    make: (plan) => {
      plan.changeCells = (cells) => {
        add(cells, requestCellKey('grantedInFull', 'naturalPerson'), -1);
        add(cells, requestCellKey('grantedInFull', 'total'), -1);
      };
      return [];
    },
  },
  {
    name: 'dispute-total-wrong',
    what: { zh: '行政复议总计多 1 件', en: 'the total of reconsiderations is one too many' },
    when: 'last',
    possible: (context) => number(context, 'disputes.reconsideration.total') >= 1,
    make: (plan) => {
      plan.changeCells = (cells) => add(cells, 'disputes.reconsideration.total', 1);
      return [];
    },
  },
  {
    name: 'carried-in-differs',
    what: { zh: '上年结转与上年报告的结转不一致', en: "carried in differs from last year's carried out" },
    when: 'last',
    possible: (context) => context.lastYear !== undefined && number(context, received) >= 3,
    make: (plan) => {
      plan.changeCells = (cells) => {
        for (const row of ['carriedIn', 'handled', 'grantedInFull']) {
          add(cells, requestCellKey(row, 'naturalPerson'), 1);
          add(cells, requestCellKey(row, 'total'), 1);
        }
      };
      return [];
    },
  },
  {
    name: 'fewer-in-force-than-issued',
    what: { zh: '现行有效件数少于本年制发减去废止', en: 'fewer documents in force than issued less repealed' },
    when: 'last',
    possible: (context) => context.lastYear !== undefined && number(context, 'disclosure.normativeDocuments.inForce') >= 1,
    make: (plan) => {
      plan.changeCells = (cells) => {
        set(cells, 'disclosure.normativeDocuments.issued', 3);
        set(cells, 'disclosure.normativeDocuments.repealed', 0);
        set(cells, 'disclosure.normativeDocuments.inForce', 1);
      };
      return [];
    },
  },
  {
    name: 'in-force-does-not-follow',
    what: { zh: '现行有效件数与上年数加减不符', en: "documents in force do not follow from last year's" },
    when: 'last',
    possible: (context) => context.lastYear !== undefined && number(context, 'disclosure.normativeDocuments.inForce') >= 3,
    make: (plan) => {
      plan.changeCells = (cells) => add(cells, 'disclosure.normativeDocuments.inForce', 4);
      return [];
    },
  },
  {
    name: 'yuan-for-ten-thousand-yuan',
    what: { zh: '收费金额以元填报，应为万元', en: 'fees in yuan where ten thousand yuan is asked' },
    when: 'last',
    possible: (context) => number(context, 'disclosure.fees.amount') >= 10,
    make: (plan) => {
      plan.changeCells = (cells) => set(cells, 'disclosure.fees.amount', Math.round(numberOf(cells['disclosure.fees.amount'])! * 10000));
      return [{ code: 'S04', cells: ['disclosure.fees.amount'] }];
    },
  },
  contradiction('text-received-differs', 'N01', 'previous', 'requestsReceived', [received], { zh: '正文收到申请数与表三不一致', en: 'requests received in the text differ from Table 3' }, (context) => number(context, received) >= 1),
  contradiction('text-handled-differs', 'N02', 'last', 'requestsHandled', [requestCellKey('handled', 'total')], { zh: '正文办结数与表三不一致', en: 'requests handled in the text differ from Table 3' }, (context) => number(context, received) >= 1),
  contradiction('text-disputes-differ', 'N04', 'last', 'reconsiderations', ['disputes.reconsideration.total'], { zh: '正文行政复议件数与表四不一致', en: 'reconsiderations in the text differ from Table 4' }, (context) => number(context, received) >= 1),
  contradiction('text-documents-differ', 'N03', 'previous', 'normativeDocumentsIssued', ['disclosure.normativeDocuments.issued'], { zh: '正文规范性文件件数与表二不一致', en: 'normative documents in the text differ from Table 2' }, (context) => number(context, 'disclosure.normativeDocuments.inForce') >= 1),
  {
    name: 'words-for-a-number',
    what: { zh: '数据格填写文字', en: 'words where a number is asked' },
    when: 'previous',
    possible: (context) => number(context, 'disclosure.licences.decisions') >= 1,
    make: (plan) => {
      plan.changeCells = (cells) => (cells['disclosure.licences.decisions'] = { kind: 'text', raw: '详见附件' });
      return [{ code: 'S04', cells: ['disclosure.licences.decisions'] }];
    },
  },
  {
    name: 'zeros-left-blank',
    what: { zh: '表四应填 0 处留空', en: 'Table 4 left blank where 0 is due' },
    when: 'last',
    possible: (context) => disputeCells.every((key) => number(context, key) === 0),
    make: (plan) => {
      plan.changeCells = (cells) => disputeCells.forEach((key) => (cells[key] = { kind: 'blank', raw: '' }));
      return [{ code: 'S03', cells: disputeCells }];
    },
  },
  {
    name: 'zero-left-blank',
    what: { zh: '行政强制一格应填 0 处留空', en: 'the cell of coercion left blank where 0 is due' },
    when: 'previous',
    possible: (context) => number(context, 'disclosure.coercion.decisions') === 0,
    make: (plan) => {
      plan.changeCells = (cells) => (cells['disclosure.coercion.decisions'] = { kind: 'blank', raw: '' });
      return [{ code: 'S03', cells: ['disclosure.coercion.decisions'] }];
    },
  },
  {
    name: 'table-missing',
    what: { zh: '第四部分缺表', en: 'Table 4 is missing' },
    when: 'last',
    possible: (context) => disputeCells.every((key) => number(context, key) === 0),
    make: (plan) => {
      plan.changeCells = (cells) => disputeCells.forEach((key) => delete cells[key]);
      return [{ code: 'S02', cells: disputeCells, section: 'disputes' }];
    },
  },
  {
    name: 'row-missing',
    what: { zh: '表三漏印一行', en: 'a row of Table 3 is missing' },
    when: 'previous',
    possible: (context) => rowCells('notProcessed.abusive').every((key) => number(context, key) === 0),
    make: (plan) => {
      plan.changeCells = (cells) => rowCells('notProcessed.abusive').forEach((key) => delete cells[key]);
      return [{ code: 'S02', cells: rowCells('notProcessed.abusive') }];
    },
  },
  {
    name: 'outdated-format',
    what: { zh: '沿用 2019 年旧格式', en: 'the format of 2019 is still used' },
    when: 'previous',
    possible: (context) => context.plan.format === '2021' && number(context, 'disclosure.normativeDocuments.inForce') === 0,
    make: (plan) => {
      plan.format = '2019';
      return [{ code: 'S05', cells: [] }];
    },
  },
  {
    name: 'part-missing',
    what: { zh: '缺少第五部分', en: 'part 5 is missing' },
    when: 'previous',
    possible: always,
    make: (plan) => {
      plan.omittedSections = ['problems'];
      return [{ code: 'S01', cells: [], section: 'problems' }];
    },
  },
  {
    name: 'title-of-another-year',
    what: { zh: '标题年份写成上一年', en: 'the title names the year before' },
    when: 'previous',
    possible: always,
    make: (plan) => {
      plan.titleYear -= 1;
      return [{ code: 'S06', cells: [] }];
    },
  },
  {
    name: 'period-of-another-year',
    what: { zh: '统计期限写成上一年', en: 'the stated period is that of the year before' },
    when: 'last',
    possible: always,
    make: (plan) => {
      plan.periodYear -= 1;
      return [{ code: 'S06', cells: [] }];
    },
  },
  insertion('placeholder-left', 'last', 'problems', { zh: '正文残留“××”占位', en: 'a placeholder is left in the text' }, () => '有关工作由××股室牵头落实。'),
  insertion(
    'name-of-another-agency',
    'previous',
    'problems',
    { zh: '正文出现其他单位名称', en: "another agency's name is left in the text" },
    (context) => `${context.randomness.pick(otherBureaus(context)).name}将继续加强对经办人员的指导。`,
    // An office of the government rightly speaks of what the bureaus do.
    (context) => /(?:局|[镇乡]人民政府)$/.test(context.plan.name) && otherBureaus(context).length > 0,
  ),
  insertion('date-of-another-year', 'last', 'otherMatters', { zh: '正文残留往年日期', en: 'a date of another year is left in the text' }, ({ plan }) => `以上情况截至${plan.year - 2}年12月31日。`),
  {
    name: 'fee-not-mentioned',
    what: { zh: '第六部分未报告信息处理费', en: 'part 6 says nothing of the information-processing fee' },
    when: 'previous',
    possible: always,
    make: (plan) => {
      plan.statesFee = false;
      return [{ code: 'S08', cells: [], section: 'otherMatters' }];
    },
  },
  {
    name: 'copied-from-last-year',
    what: { zh: '文字与本单位上年报告雷同', en: "the text repeats the agency's own of last year" },
    when: 'last',
    possible: (context) => context.lastYear !== undefined,
    make: (plan) => {
      plan.copiedFrom = { agency: plan.agency, year: plan.year - 1 };
      return [{ code: 'D01', cells: [] }];
    },
  },
  {
    name: 'copied-from-another-agency',
    what: { zh: '文字与其他单位报告雷同', en: "the text repeats another agency's" },
    when: 'last',
    possible: (context) => context.plan.agency.kind === 'township' && models(context).length > 0,
    make: (plan, context) => {
      const model = context.randomness.pick(models(context));
      plan.copiedFrom = { agency: model.agency, year: plan.year };
      // Of two texts alike nobody can tell which was first.
      const finding: Finding = { code: 'D02', cells: [] };
      context.involve(model, finding);
      return [finding];
    },
  },
  {
    name: 'handed-in-late',
    what: { zh: '报送和公开晚于 1 月 31 日', en: 'handed in and published after 31 January' },
    when: 'last',
    count: 2,
    possible: always,
    make: (plan, { randomness }) => {
      plan.handedInOn = plan.publishedOn = `${plan.year + 1}-02-${String(randomness.integer(3, 24)).padStart(2, '0')}`;
      return [{ code: 'T01', cells: [] }];
    },
  },
];

/** Neighbours whose text one would copy: of the same kind, and clean themselves. */
function models({ plan, others, isFree }: SlipContext): ReportPlan[] {
  return others.filter((other) => other.agency.kind === plan.agency.kind && isFree(other));
}
