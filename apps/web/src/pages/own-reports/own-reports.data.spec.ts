import { agenciesOf, mayHandIn, nextStep, shownYear, todayInChina, type OwnYear } from './own-reports.data.js';

const year = (of: Partial<OwnYear>): OwnYear => ({
  year: 2025, agencyId: '1', agencyName: '青禾县教育局', kind: 'DEPARTMENT', state: 'EXPECTED', deadline: '2026-01-31', roundState: 'OPEN', roundNote: '', reportId: null,
  versionNumber: null, firstReceivedAt: null, receivedAt: null, daysLate: 0, dueOn: null, errors: 0, warnings: 0, notices: 0, ...of,
});

describe('what a clerk has to do about a year', () => {
  test.each<[string, Partial<OwnYear>, object]>([
    ['to hand in, eleven days before the deadline', {}, { step: 'handIn', by: '2026-01-31', daysLeft: 11 }],
    ['to hand in, five days late', { deadline: '2026-01-15' }, { step: 'handIn', by: '2026-01-15', daysLeft: -5 }],
    ['to hand in again by the day of the letter', { state: 'RETURNED', dueOn: '2026-02-10' }, { step: 'handInAgain', by: '2026-02-10', daysLeft: 21 }],
    ['to wait while the office looks', { state: 'BEING_CHECKED' }, { step: 'wait' }],
    ['nothing once it is accepted', { state: 'ACCEPTED' }, { step: 'none' }],
    ['nothing in a closed year', { roundState: 'CLOSED' }, { step: 'none' }],
  ])('%s', (_, of, step) => {
    expect(nextStep(year(of), '2026-01-20')).toEqual(step);
  });

  test('a file is taken until the report is accepted or the year closed', () => {
    expect(mayHandIn(year({ state: 'HANDED_IN' }))).toBe(true);
    expect(mayHandIn(year({ state: 'PUBLISHED' }))).toBe(false);
    expect(mayHandIn(year({ state: 'RETURNED', roundState: 'CLOSED' }))).toBe(false);
  });

  test('what was returned comes first, then what is still to come, then the newest', () => {
    const years = [year({ year: 2025 }), year({ year: 2025, agencyId: '2', agencyName: '青禾县体育局' }), year({ year: 2024, state: 'RETURNED' }), year({ year: 2023, state: 'PUBLISHED' })];
    expect(shownYear(years, '', undefined)?.year).toBe(2024);
    expect(shownYear(years, '2', undefined)).toMatchObject({ agencyId: '2', year: 2025 });
    expect(shownYear(years, '', 2023)?.state).toBe('PUBLISHED');
    expect(shownYear([years[3] as OwnYear], '', 2019)?.year).toBe(2023);
    expect(shownYear([], '', undefined)).toBeUndefined();
    expect(agenciesOf(years).map(({ name }) => name)).toEqual(['青禾县教育局', '青禾县体育局']);
  });

  test('a day in China begins eight hours early', () => {
    expect(todayInChina(Date.UTC(2026, 0, 30, 17))).toBe('2026-01-31');
  });
});
