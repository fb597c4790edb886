import { CELLS, type AnnualReport, type CellValue, type Indicator } from '@huilan/annual-report';
import { MEASURES, NAMED_MEASURES, FIGURES, figuresIn, figuresOf, findMeasure, measureReport, type FigureKey, type Measure } from './index.js';

const printed = (value: number): CellValue => ({ kind: 'number', value, raw: String(value) });
const stated = (key: Indicator['key'], value: number, kind?: Indicator['kind']): Indicator => ({
  key,
  value,
  kind,
  unit: '件',
  approximate: false,
  quote: `${value}件`,
});
const reportWith = (cells: Record<string, CellValue>, indicators: Indicator[] = []): Pick<AnnualReport, 'cells' | 'indicators'> => ({ cells, indicators });
const measured = (key: string, report: Pick<AnnualReport, 'cells' | 'indicators'>) => measureReport(findMeasure(key) as Measure, figuresOf(report));

describe('the dictionary of measures', () => {
  test('every key is used once, and every formula speaks only of figures that exist', () => {
    expect(new Set(MEASURES.map((measure) => measure.key)).size).toBe(MEASURES.length);
    const known = new Set<FigureKey>(FIGURES.map((definition) => definition.key));
    for (const measure of MEASURES) {
      const expressions = measure.kind === 'count' ? [measure.value] : [measure.numerator, measure.denominator];
      for (const key of expressions.flatMap(figuresIn)) expect(known).toContain(key);
    }
  });

  test('holds every measure of the specification by its key', () => {
    const specified =
      'disclosures complaintsHandled policyInterpretations normativeDocuments.inForce requests.received requests.workload requests.handled ' +
      'completionRate disclosureRate withheldRate unavailableRate notProcessedRate otherRate naturalPersonShare backlogChange disputeRate ' +
      'reconsiderationCorrectionRate litigationLossRate fees.amount';
    expect(NAMED_MEASURES.map((measure) => measure.key)).toEqual(expect.arrayContaining(specified.split(' ')));
  });

  test('every printed cell can be charted by itself', () => {
    for (const cell of CELLS) expect(MEASURES.some((measure) => measure.kind === 'count' && 'figure' in measure.value && measure.value.figure === cell.key)).toBe(true);
  });
});

describe('what is said of a measure', () => {
  test('a cell names the table, row and column it stands in', () => {
    expect(findMeasure('requests.withheld.stateSecret.total')?.formula.zh).toBe(
      '“收到和处理政府信息公开申请情况”表中“（三）不予公开 1.属于国家秘密”行“总计”栏，原样照录',
    );
  });

  test('all rates are shares of their denominator but disputes per request handled', () => {
    expect(MEASURES.filter((measure) => measure.kind === 'rate' && !measure.isShare).map((measure) => measure.key)).toEqual(['disputeRate']);
  });
});

describe('a measure of one report', () => {
  test('a rate carries its numerator and denominator', () => {
    const report = reportWith({ 'requests.grantedInFull.total': printed(6), 'requests.grantedInPart.total': printed(1), 'requests.handled.total': printed(40) });
    expect(measured('disclosureRate', report)).toEqual({ state: 'available', value: 0.175, numerator: 7, denominator: 40 });
  });

  test('nothing handled → a rate is not applicable, not zero', () => {
    const report = reportWith({ 'requests.grantedInFull.total': printed(0), 'requests.grantedInPart.total': printed(0), 'requests.handled.total': printed(0) });
    expect(measured('disclosureRate', report)).toEqual({ state: 'notApplicable', numerator: 0, denominator: 0 });
  });

  test('a blank, a dash and a cell never read make a sum not available, never smaller', () => {
    for (const carriedIn of [{ kind: 'blank', raw: '' }, { kind: 'notApplicable', raw: '/' }] as const) {
      expect(measured('requests.workload', reportWith({ 'requests.received.total': printed(9), 'requests.carriedIn.total': carriedIn }))).toEqual({ state: 'notAvailable' });
    }
    expect(measured('requests.workload', reportWith({ 'requests.received.total': printed(9) }))).toEqual({ state: 'notAvailable' });
  });

  test('other handling counts the three items of 2021, or the single row of 2019, never both', () => {
    const items = { notCorrected: 2, feeUnpaid: 0, other: 5 };
    const ofItems = Object.fromEntries(Object.entries(items).map(([key, value]) => [`requests.otherHandling.${key}.total`, printed(value)]));
    expect(measured('requests.otherHandling', reportWith(ofItems))).toMatchObject({ value: 7 });
    expect(measured('requests.otherHandling', reportWith({ 'requests.otherHandling.total': printed(7) }))).toMatchObject({ value: 7 });
    expect(measured('requests.otherHandling', reportWith({ ...ofItems, 'requests.otherHandling.total': printed(7) }))).toMatchObject({ value: 7 });
  });

  test('withheld in 2017 leaves out what was no government information', () => {
    const report = reportWith({ 'statistics.replies.withheld': printed(12), 'statistics.replies.withheld.notGovernmentInformation': printed(4) });
    expect(measured('requests.withheld', report)).toMatchObject({ value: 8 });
  });

  test('complaints of several kinds are summed, and stay separable', () => {
    const report = reportWith({}, [stated('complaintsHandled', 9, 'complaint'), stated('complaintsHandled', 120, 'hotline')]);
    expect(measured('complaintsHandled', report)).toMatchObject({ value: 129 });
    expect(figuresOf(report).get('indicator.complaintsHandled.hotline')).toBe(120);
  });

  test('two numbers that compete leave the measure open', () => {
    expect(measured('disclosures', reportWith({}, [stated('disclosures', 167), stated('disclosures', 249)]))).toEqual({ state: 'notAvailable' });
    expect(measured('disclosures', reportWith({}, [stated('disclosures', 167), stated('disclosures', 167)]))).toMatchObject({ value: 167 });
  });
});
