import { numberOf, REQUEST_ROWS, requestCellKey, type AnnualReport, type CellKey } from '@huilan/annual-report';
import { number, sampleReport } from './fixtures/sample-report.js';
import { runChecks } from './run-checks.js';

const sound = sampleReport({
  addends: {
    'requests.grantedInFull.naturalPerson': 127,
    'requests.grantedInPart.naturalPerson': 45,
    'requests.unavailable.notHeld.business': 26,
    'requests.carriedOut.naturalPerson': 12,
    'disputes.reconsideration.upheld': 24,
    'disputes.reconsideration.other': 13,
  },
});
const printed = (key: CellKey) => numberOf(sound.cells[key]) ?? NaN;

/** The sound report with some cells misprinted. */
const misprinted = (cells: Record<CellKey, number>): AnnualReport => ({
  ...sound,
  cells: { ...sound.cells, ...Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, number(value)])) },
});

const hintsOf = (cells: Record<CellKey, number>) => {
  const findings = runChecks({ report: misprinted(cells) }).findings.filter(({ code }) => /^A0[1-4]$/.test(code));
  return { findings, hints: [...new Set(findings.map((finding) => finding.hint))] };
};

describe('the likely cause of failing sums', () => {
  test('two digits swapped: one hint for the row and the column that fail, with the arithmetic', () => {
    const { findings, hints } = hintsOf({ 'requests.grantedInFull.naturalPerson': 172 });
    expect(findings.map((finding) => finding.identity)).toEqual(['A02:grantedInFull', 'A03:naturalPerson']);
    expect(hints).toHaveLength(1);
    expect(hints[0]).toMatchObject({
      kind: 'digitsSwapped',
      cells: [{ cell: 'requests.grantedInFull.naturalPerson', printed: 172, likely: 127 }],
      explains: ['A02:grantedInFull', 'A03:naturalPerson'],
    });
    expect(hints[0]?.message.zh).toBe(
      '可能是两位数字颠倒：表三“予以公开”行“自然人”列填 172，若为 127，则“予以公开”行各列之和 132 = 总计 132、“自然人”列办理结果之和 181 = （七）总计 181。',
    );
  });

  test.each([
    ['a digit lost', 12, 'digitLost'],
    ['a digit too many', 1227, 'digitAdded'],
    ['one digit wrong', 927, 'digitMistaken'],
    ['a number that two sums say is wrong', 3, 'cellMistaken'],
  ])('%s', (_, value, kind) => {
    const { findings, hints } = hintsOf({ 'requests.grantedInFull.naturalPerson': value });
    expect(findings).toHaveLength(2);
    expect(hints).toHaveLength(1);
    expect(hints[0]).toMatchObject({ kind, cells: [{ printed: value, likely: 127 }] });
  });

  test('a total of Table 4 that was not updated', () => {
    const { hints } = hintsOf({ 'disputes.reconsideration.total': 29 });
    expect(hints[0]).toMatchObject({ kind: 'totalNotUpdated', cells: [{ cell: 'disputes.reconsideration.total', printed: 29, likely: 38 }] });
  });

  test('the grand total of handled requests was not updated: it explains the row, the column of outcomes and the balance', () => {
    const { findings, hints } = hintsOf({ 'requests.handled.total': 88 });
    expect(findings.map((finding) => finding.identity).sort()).toEqual(['A01:total', 'A02:handled', 'A03:total']);
    expect(hints).toHaveLength(1);
    expect(hints[0]).toMatchObject({ kind: 'totalNotUpdated', cells: [{ printed: 88, likely: printed('requests.handled.total') }] });
    expect(hints[0]?.explains).toHaveLength(3);
  });

  test('a value written one column to the right', () => {
    const { hints } = hintsOf({ 'requests.grantedInPart.naturalPerson': 0, 'requests.grantedInPart.business': 45 });
    expect(hints).toHaveLength(1);
    expect(hints[0]).toMatchObject({ kind: 'rowShifted', explains: ['A03:naturalPerson', 'A03:business'] });
    expect(hints[0]?.cells).toEqual([
      { cell: 'requests.grantedInPart.naturalPerson', printed: 0, likely: 45 },
      { cell: 'requests.grantedInPart.business', printed: 45, likely: 0 },
    ]);
  });

  test('a column whose outcomes all slipped down by one row', () => {
    const rows = REQUEST_ROWS.filter((row) => sound.cells[requestCellKey(row.key, 'total')]).map((row) => row.key);
    const keys = rows.slice(rows.indexOf('grantedInFull'), rows.indexOf('unavailable.notHeld') + 2).map((row) => requestCellKey(row, 'naturalPerson'));
    const values = keys.map((key) => printed(key));
    const { findings, hints } = hintsOf(Object.fromEntries(keys.map((key, index) => [key, index === 0 ? 0 : (values[index - 1] ?? 0)])));
    expect(findings.length).toBeGreaterThan(3);
    expect(hints).toHaveLength(1);
    expect(hints[0]?.kind).toBe('columnShifted');
    expect(Object.fromEntries((hints[0]?.cells ?? []).map(({ cell, likely }) => [cell, likely]))).toMatchObject({ 'requests.grantedInFull.naturalPerson': 127 });
  });

  test('a number split over two cells: 45 printed as 4 and 5', () => {
    const { hints } = hintsOf({ 'requests.grantedInPart.naturalPerson': 4, 'requests.grantedInPart.business': 5 });
    expect(hints).toHaveLength(1);
    expect(hints[0]).toMatchObject({ kind: 'numberSplit' });
    expect(hints[0]?.cells[0]).toEqual({ cell: 'requests.grantedInPart.naturalPerson', printed: 4, likely: 45 });
  });

  test('a number split over two cells that pushed the rest of the row out', () => {
    const of = (applicant: string) => requestCellKey('grantedInFull', applicant);
    const { hints } = hintsOf({
      [of('naturalPerson')]: 12, [of('business')]: 7, [of('research')]: 5, [of('publicInterest')]: 0, [of('legalServices')]: 0, [of('otherOrganisation')]: 0, [of('total')]: 0,
    });
    expect(hints).toHaveLength(1);
    expect(hints[0]).toMatchObject({ kind: 'numberSplit' });
    expect(hints[0]?.cells).toContainEqual({ cell: of('total'), printed: 0, likely: 132 });
  });

  test('two cases counted under the outcome next to theirs, the totals right', () => {
    const { findings, hints } = hintsOf({ 'requests.unavailable.notHeld.business': 24, 'requests.notProcessed.petition.business': 2 });
    expect(findings.map((finding) => finding.identity)).toEqual(['A02:unavailable.notHeld', 'A02:notProcessed.petition']);
    expect(hints).toHaveLength(1);
    expect(hints[0]).toMatchObject({ kind: 'countMoved' });
    expect(hints[0]?.cells).toEqual([
      { cell: 'requests.notProcessed.petition.business', printed: 2, likely: 0 },
      { cell: 'requests.unavailable.notHeld.business', printed: 24, likely: 26 },
    ]);
  });

  test('two rows that match by chance among many that fail: no hint that cases were moved', () => {
    const { findings } = hintsOf({ 'requests.unavailable.notHeld.business': 24, 'requests.notProcessed.petition.business': 2, 'requests.withheld.stateSecret.total': 9, 'requests.handled.research': 4 });
    expect(findings.filter((finding) => finding.hint?.kind === 'countMoved')).toEqual([]);
  });

  test('cases in the wrong place, but in which column nobody can tell: no hint', () => {
    // Both natural persons and businesses were granted in full often enough to have lent the two cases.
    const { findings } = hintsOf({ 'requests.grantedInFull.total': 130, 'requests.grantedInPart.total': 47 });
    expect(findings.filter((finding) => finding.hint?.kind === 'countMoved')).toEqual([]);
  });

  test('two mistakes far apart each get their own hint', () => {
    const { findings } = hintsOf({ 'requests.grantedInFull.naturalPerson': 172, 'requests.unavailable.notHeld.business': 62 });
    const byFinding = Object.fromEntries(findings.map((finding) => [finding.identity, finding.hint?.cells[0]?.likely]));
    expect(byFinding).toEqual({
      'A02:grantedInFull': 127,
      'A03:naturalPerson': 127,
      'A02:unavailable.notHeld': 26,
      'A03:business': 26,
    });
  });

  test('two mistakes in one row that no single one explains: no hint at the sum they share', () => {
    const { findings } = hintsOf({ 'requests.grantedInFull.naturalPerson': 130, 'requests.grantedInFull.business': 9 });
    expect(findings.find((finding) => finding.identity === 'A02:grantedInFull')?.hint).toBeUndefined();
  });

  test('two equally small mistakes would explain it: no hint, because it would be a guess', () => {
    // 13 for 31 or 24 for 42: either swap makes the four parts and the total meet.
    const { findings } = hintsOf({ 'disputes.reconsideration.total': 56 });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.hint).toBeUndefined();
  });

  test('fees written in yuan carry their own hint', () => {
    const [finding] = runChecks({ report: misprinted({ 'disclosure.fees.amount': 251000 }) }).findings;
    expect(finding?.hint).toMatchObject({ kind: 'unitMistaken', cells: [{ printed: 251000, likely: 25.1 }], explains: ['S04:disclosure.fees.amount'] });
  });
});
