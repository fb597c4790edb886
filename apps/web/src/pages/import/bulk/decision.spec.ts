import { decisionOf, questionOf } from './decision.js';

const doubt = (code: string, more: object = {}) => ({ code, message: { zh: '', en: '' }, years: [], unknownName: null, candidates: [], ...more });
const education = { id: '1', name: '澄溪县教育局' };

describe('a decision about a file in doubt', () => {
  test('names an agency that is known by its identifier, another by its name', () => {
    const question = questionOf([doubt('AGENCY_UNKNOWN', { unknownName: '澄溪县税务局' })]);
    expect(question).toMatchObject({ asksAgency: true, asksYear: false, unknownName: '澄溪县税务局' });
    expect(decisionOf('9', question, { agency: ' 澄溪县教育局 ', year: null }, [education])).toEqual({ itemId: '9', agencyId: '1' });
    expect(decisionOf('9', question, { agency: '澄溪县税务局', year: null }, [education])).toEqual({ itemId: '9', agencyName: '澄溪县税务局' });
  });

  test('is none until everything that is asked is answered', () => {
    const question = questionOf([doubt('AGENCY_MISSING'), doubt('YEAR_CONFLICT', { years: [2024, 2023] })]);
    expect(question).toMatchObject({ asksAgency: true, asksYear: true, years: [2024, 2023] });
    expect(decisionOf('9', question, { agency: '', year: 2024 }, [])).toBeUndefined();
    expect(decisionOf('9', question, { agency: '某局', year: null }, [])).toBeUndefined();
    expect(decisionOf('9', question, { agency: '某局', year: 2024 }, [])).toEqual({ itemId: '9', agencyName: '某局', year: 2024 });
  });

  test('lets a file in as a new version only where that was the doubt', () => {
    expect(decisionOf('9', questionOf([doubt('REPORT_EXISTS')]), { agency: '', year: null }, [])).toEqual({ itemId: '9', mayReplace: true });
    expect(decisionOf('9', questionOf([]), { agency: '', year: null }, [])).toEqual({ itemId: '9' });
  });
});
