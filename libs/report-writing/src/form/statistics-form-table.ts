import { STATISTICS_ROWS, type AnnualReport } from '@huilan/annual-report';
import { printedText } from '../writable-report.js';
import { formCell, type FormCell, type FormRow, type FormTable } from './printed-form.js';

const COLUMN_COUNT = 3;

/** A line of the annex: a heading, or the number before a row's label. */
type Line = { readonly heading: string } | { readonly number: string; readonly key: string };

/** The annex in printed order with its numbering; the labels are in @huilan/annual-report. */
const LINES: readonly Line[] = [
  { heading: '一、主动公开情况' },
  { number: '（一）', key: 'statistics.disclosures' },
  { number: '其中：', key: 'statistics.disclosures.normativeDocuments' },
  { number: '', key: 'statistics.normativeDocuments.issued' },
  { heading: '（二）通过不同渠道和方式公开政府信息的情况' },
  { number: '1.', key: 'statistics.channels.gazette' },
  { number: '2.', key: 'statistics.channels.website' },
  { number: '3.', key: 'statistics.channels.weibo' },
  { number: '4.', key: 'statistics.channels.wechat' },
  { number: '5.', key: 'statistics.channels.other' },
  { heading: '二、回应解读情况' },
  { number: '（一）', key: 'statistics.responses' },
  { heading: '（二）通过不同渠道和方式回应解读的情况' },
  { number: '1.', key: 'statistics.responses.pressConferences' },
  { number: '其中：', key: 'statistics.responses.pressConferences.ledByHead' },
  { number: '2.', key: 'statistics.responses.onlineInterviews' },
  { number: '其中：', key: 'statistics.responses.onlineInterviews.ledByHead' },
  { number: '3.', key: 'statistics.responses.policyInterpretations' },
  { number: '4.', key: 'statistics.responses.socialMedia' },
  { number: '5.', key: 'statistics.responses.other' },
  { heading: '三、依申请公开情况' },
  { number: '（一）', key: 'statistics.requests.received' },
  { number: '1.', key: 'statistics.requests.received.inPerson' },
  { number: '2.', key: 'statistics.requests.received.fax' },
  { number: '3.', key: 'statistics.requests.received.online' },
  { number: '4.', key: 'statistics.requests.received.letter' },
  { number: '（二）', key: 'statistics.requests.concluded' },
  { number: '1.', key: 'statistics.requests.concluded.onTime' },
  { number: '2.', key: 'statistics.requests.concluded.extended' },
  { number: '（三）', key: 'statistics.replies' },
  { number: '1.', key: 'statistics.replies.alreadyPublished' },
  { number: '2.', key: 'statistics.replies.grantedInFull' },
  { number: '3.', key: 'statistics.replies.grantedInPart' },
  { number: '4.', key: 'statistics.replies.withheld' },
  { number: '其中：', key: 'statistics.replies.withheld.stateSecret' },
  { number: '', key: 'statistics.replies.withheld.tradeSecret' },
  { number: '', key: 'statistics.replies.withheld.privacy' },
  { number: '', key: 'statistics.replies.withheld.securityAndStability' },
  { number: '', key: 'statistics.replies.withheld.notGovernmentInformation' },
  { number: '', key: 'statistics.replies.withheld.other' },
  { number: '5.', key: 'statistics.replies.otherAgency' },
  { number: '6.', key: 'statistics.replies.notExisting' },
  { number: '7.', key: 'statistics.replies.clarificationAsked' },
  { number: '8.', key: 'statistics.replies.otherChannel' },
  { number: '四、', key: 'statistics.reconsideration' },
  { number: '（一）', key: 'statistics.reconsideration.upheld' },
  { number: '（二）', key: 'statistics.reconsideration.corrected' },
  { number: '（三）', key: 'statistics.reconsideration.other' },
  { number: '五、', key: 'statistics.litigation' },
  { number: '（一）', key: 'statistics.litigation.upheld' },
  { number: '（二）', key: 'statistics.litigation.corrected' },
  { number: '（三）', key: 'statistics.litigation.other' },
  { number: '六、', key: 'statistics.complaints' },
  { number: '七、', key: 'statistics.fees' },
  { heading: '八、机构建设和保障经费情况' },
  { number: '（一）', key: 'statistics.resources.offices' },
  { number: '（二）', key: 'statistics.resources.readingPoints' },
  { number: '（三）', key: 'statistics.resources.staff' },
  { number: '1.', key: 'statistics.resources.staff.fullTime' },
  { number: '2.', key: 'statistics.resources.staff.partTime' },
  { number: '（四）', key: 'statistics.resources.budget' },
  { heading: '九、政府信息公开会议和培训情况' },
  { number: '（一）', key: 'statistics.training.meetings' },
  { number: '（二）', key: 'statistics.training.courses' },
  { number: '（三）', key: 'statistics.training.participants' },
];

/**
 * The statistics annex of 2014–2018 (政府信息公开情况统计表): indicator, unit, count. Rows the report does not have are not printed,
 * nor a heading all of whose rows are missing. `null` where the report has no cell of it.
 */
export function statisticsFormTable(cells: AnnualReport['cells']): FormTable | null {
  const rows = LINES.flatMap((line, index): FormRow[] => {
    if ('heading' in line) return isFollowed(index, cells) ? [{ kind: 'article', cells: [formCell('label', line.heading), formCell('head', ''), formCell('head', '')] }] : [];
    const row = STATISTICS_ROWS.find(({ key }) => key === line.key)!;
    if (!(row.key in cells)) return [];
    // Under reconsideration and litigation the same words stand twice; the form names the proceeding only above them.
    const label = line.number + row.label.zh.replace(/^行政(?:复议|诉讼) /, '');
    const value: FormCell = { ...formCell('value', printedText(cells[row.key])), cellKey: row.key };
    return [{ kind: 'data', cells: [formCell('label', label), formCell('head', row.unit), value] }];
  });
  if (!rows.some((row) => row.kind === 'data')) return null;
  const head: FormRow = { kind: 'head', cells: ['统计指标', '单位', '统计数'].map((text) => formCell('head', text)) };
  return { kind: 'table', table: 'statistics', columnCount: COLUMN_COUNT, rows: [head, ...rows] };
}

/** Whether a row stands under this heading before the next heading of its rank or above. */
function isFollowed(index: number, cells: AnnualReport['cells']): boolean {
  const rank = (heading: string) => (heading.startsWith('（') ? 2 : 1);
  const own = rank((LINES[index] as { heading: string }).heading);
  for (const line of LINES.slice(index + 1)) {
    if ('heading' in line) {
      if (rank(line.heading) <= own) return false;
    } else if (/^[四五六七]、/.test(line.number)) return false;
    else if (line.key in cells) return true;
  }
  return false;
}
