import { findMeasure, type Measure } from '@huilan/measures';
import type { ComparedSubject } from '../../charts/comparison.data.js';
import { compareLink } from '../../view/compare-view.js';
import { figureAddress, firstCell, subjectAddress } from './drill-down.js';

const view = (link: string) => compareLink.read(new URLSearchParams(link));
const measure = (key: string) => findMeasure(key) as Measure;
const agency: ComparedSubject = { id: '7', name: '教育局', label: '教育局', kind: 'DEPARTMENT', system: '教育', isGroup: false };
const group = (part: Partial<ComparedSubject>): ComparedSubject => ({ id: 'g', name: '', label: '', kind: null, system: null, isGroup: true, ...part });

describe('the way down', () => {
  test('leads from an agency to its page and from its figure to the cell, the filters carried along', () => {
    const from = view('region=2&years=2020-2023&kinds=department&chart=heat');
    expect(subjectAddress(agency, from)).toBe('/agencies/7?region=2&years=2020-2023&kinds=department');
    expect(figureAddress(agency, '99', measure('requests.received'), from)).toBe('/reports/99?region=2&years=2020-2023&kinds=department&cell=requests.received.total');
    expect(figureAddress(agency, null, measure('requests.received'), from)).toBeUndefined();
  });

  test('leads from a group to its agencies, by the same measures in the same chart', () => {
    expect(subjectAddress(group({ kind: 'TOWNSHIP' }), view('by=kind&measures=disclosures&chart=heat'))).toBe('/compare?kinds=township&measures=disclosures&chart=heat');
    expect(decodeURIComponent(subjectAddress(group({ system: '教育' }), view('by=system')))).toBe('/compare?systems=教育');
    expect(figureAddress(group({ id: '8' }), null, measure('disclosures'), view('by=region&region=7&measures=disclosures'))).toBe('/compare?region=8&measures=disclosures');
  });

  test('begins at the first printed cell of a formula; what only the text states has none', () => {
    expect(firstCell(measure('disclosureRate'))).toBe('requests.grantedInFull.total');
    expect(firstCell(measure('requests.withheld.stateSecret.total'))).toBe('requests.withheld.stateSecret.total');
    expect(firstCell(measure('complaintsHandled'))).toBeUndefined();
    expect(firstCell(measure('newMedia'), 2023)).toBeUndefined();
  });

  test('is the cell that the form of the year prints', () => {
    expect(firstCell(measure('requests.received'), 2016)).toBe('statistics.requests.received');
    expect(firstCell(measure('requests.received'), 2023)).toBe('requests.received.total');
    expect(firstCell(measure('complaintsHandled'), 2016)).toBe('statistics.complaints');
    expect(firstCell(measure('requests.otherHandling'), 2020)).toBe('requests.otherHandling.total');
  });
});
