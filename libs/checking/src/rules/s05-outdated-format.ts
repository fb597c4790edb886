import { formatOfYear, type AnnualReport } from '@huilan/annual-report';
import { fail, notAssessed, pass, type Check, type PartOutcome } from '../check.js';
import { printedDisclosureTable, printedOtherHandling } from '../printed-generation.js';

/**
 * An outdated format for the year: Table 2 of 2019, or its single row （六）其他处理, in a report for 2021 or later; the annex of
 * 2014–2018 in a report for 2019 or later. Two findings where both tables are old: each is corrected by itself.
 * Source: 国办公开办函〔2021〕30号 replaced 〔2019〕60号 for reports from 2021 on.
 */
export const S05: Check = {
  code: 'S05',
  severity: 'warning',
  name: { zh: '格式版本', en: 'The format of the year' },
  source: { zh: '国办公开办函〔2021〕30号（2021年度起）、〔2019〕60号（2019、2020年度）', en: 'Notice 30 of 2021 (for 2021 on), Notice 60 of 2019 (for 2019 and 2020)' },
  notAssessedWhen: { zh: '年度不明，或没有该表', en: 'the year is unknown or the table is missing' },
  needs: [],
  evaluate: ({ report }) => {
    const { year } = report;
    const prescribed = year === null ? undefined : formatOfYear(year);
    if (year === null || prescribed === undefined) {
      return [notAssessed('format', { zh: '年度不明，不能判断应使用的格式。', en: 'The year is unknown, and with it the format it wants.' })];
    }
    if (report.format === '2014') return [prescribed.format === '2014' ? pass('format') : fail('format', outdatedAnnex(year, prescribed.notice.zh))];
    if (prescribed.format !== '2021') return [pass('format')];
    return [disclosureTable(report, year), otherHandling(report, year)];
  },
};

function disclosureTable(report: AnnualReport, year: number): PartOutcome {
  const part = 'disclosure';
  const printed = printedDisclosureTable(report);
  if (printed === null) return notAssessed(part, { zh: '没有读到表二的栏目。', en: 'The columns of Table 2 were not read.' });
  if (printed === '2021') return pass(part);
  return fail(part, {
    cells: Object.keys(report.cells).filter((key) => key.startsWith('disclosure.')),
    section: 'disclosure',
    expected: '2021',
    actual: '2019',
    message: {
      zh: `${year}年度报告的表二仍是2019年版（本年新制作数量、对外公开总数量等），应改用国办公开办函〔2021〕30号的表（本年制发、废止、现行有效件数）。`,
      en: `Table 2 of the report for ${year} is the one of 2019 (produced, published in total …); Notice 30 of 2021 replaced it (issued, repealed, in force).`,
    },
    inputs: `disclosure=2019; year=${year}`,
  });
}

function otherHandling(report: AnnualReport, year: number): PartOutcome {
  const part = 'otherHandling';
  const printed = printedOtherHandling(report);
  if (printed === 'none') return notAssessed(part, { zh: '没有读到“（六）其他处理”。', en: 'Row (6), other handling, was not read.' });
  if (printed !== 'single') return pass(part);
  return fail(part, {
    cells: Object.keys(report.cells).filter((key) => key.startsWith('requests.otherHandling.')),
    section: 'requests',
    expected: '2021',
    actual: '2019',
    message: {
      zh: `${year}年度报告表三的“（六）其他处理”仍是2019年版的一行，应按国办公开办函〔2021〕30号分三项填写（逾期不补正、逾期不缴费、其他）。`,
      en: `Row (6), other handling, in Table 3 of the report for ${year} is the single row of 2019; Notice 30 of 2021 has three items (not corrected, fee unpaid, other).`,
    },
    inputs: `otherHandling=single; year=${year}`,
  });
}

const outdatedAnnex = (year: number, notice: string) => ({
  expected: notice,
  actual: '2014',
  message: {
    zh: `${year}年度报告仍使用2018年及以前的统计表，应使用${notice}的格式。`,
    en: `The report for ${year} still uses the statistics annex of 2018 and before.`,
  },
  inputs: `format=2014; year=${year}`,
});
