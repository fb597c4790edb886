import { keepBriefing, NO_BRIEFING, readBriefing, withEntry, withEntryMoved, type Briefing, type BriefingWordsEntry } from './briefing.js';

const words = (id: string, text = id): BriefingWordsEntry => ({ kind: 'words', id, text, isSample: true });
const briefing: Briefing = { title: 't', entries: [words('a'), words('b'), words('c')] };
const order = (one: Briefing) => one.entries.map((entry) => entry.id).join('');

describe('a briefing', () => {
  test('is kept in the browser', () => {
    expect(readBriefing()).toEqual(NO_BRIEFING);
    expect(keepBriefing(briefing)).toBe(true);
    expect(readBriefing()).toEqual(briefing);
  });
  test('that cannot be read is none', () => {
    localStorage.setItem('huilan.briefing.1', '{');
    expect(readBriefing()).toEqual(NO_BRIEFING);
  });
  test('takes a newer state of an entry in its place', () => {
    const changed = withEntry(briefing, words('b', 'new'));
    expect(order(changed)).toBe('abc');
    expect(changed.entries[1]).toEqual(words('b', 'new'));
    expect(order(withEntry(briefing, words('d')))).toBe('abcd');
  });
  test('changes its order, not beyond its ends', () => {
    expect(order(withEntryMoved(briefing, 'c', -1))).toBe('acb');
    expect(order(withEntryMoved(briefing, 'a', -1))).toBe('abc');
    expect(order(withEntryMoved(briefing, 'a', 1))).toBe('bac');
  });
});
