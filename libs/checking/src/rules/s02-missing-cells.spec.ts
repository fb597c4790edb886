import { findingsOf, statusesOf } from '../fixtures/outcomes.js';
import { sampleReport } from '../fixtures/sample-report.js';
import { S02 } from './s02-missing-cells.js';

const keysOf = (prefix: string) => Object.keys(sampleReport().cells).filter((key) => key.startsWith(prefix));
const sound = { disclosure: 'pass', requests: 'pass', disputes: 'pass' };

describe('S02: a table, or cells of it, is missing', () => {
  test('tables of 2021 → pass', () => expect(statusesOf(S02, { report: sampleReport() })).toEqual(sound));

  test('tables of 2021 with the single （六） row of 2019 → pass: real reports mix them', () => {
    expect(statusesOf(S02, { report: sampleReport({}, 'single') })).toEqual(sound);
  });

  test('tables of 2019 in a report of 2020 → pass', () => {
    expect(statusesOf(S02, { report: sampleReport({ format: '2019', year: 2020 }, 'single') })).toEqual(sound);
  });

  test('tables of 2019 in a report of 2023 → complete in their own way (S05 says they are outdated)', () => {
    expect(statusesOf(S02, { report: sampleReport({ format: '2019', year: 2023 }, 'single') })).toEqual(sound);
  });

  test('Table 4 is an image and cannot be read → one finding for the table', () => {
    const findings = findingsOf(S02, { report: sampleReport({ without: keysOf('disputes.') }) });
    expect(findings.map((finding) => finding.identity)).toEqual(['S02:disputes']);
    expect(findings[0]?.message.zh).toBe('缺少表四，或其中没有一格能够识别。');
    expect(findings[0]?.cells).toHaveLength(15);
  });

  test('a row and one more cell missing → one finding that names the row and the cell', () => {
    const without = [...keysOf('requests.grantedInPart.'), 'requests.carriedOut.total'];
    const findings = findingsOf(S02, { report: sampleReport({ without }) });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message.zh).toBe('表三应有 175 格，缺少或未能识别 8 格：“部分公开”整行；“结转下年度”行的总计。');
  });

  test('（六） printed in neither way → its three items are missing, once', () => {
    const [finding] = findingsOf(S02, { report: sampleReport({ without: keysOf('requests.otherHandling') }) });
    expect(finding?.cells).toHaveLength(21);
  });

  test('the annex of 2014–2018 → not assessed', () => {
    expect(statusesOf(S02, { report: sampleReport({ format: '2014', year: 2016 }) })).toEqual({ tables: 'notAssessed' });
  });
});
