import type { ComparedSubject } from '../../charts/comparison.data.js';
import { notesShown, remarksOf, type Note } from './notes.data.js';

const note = (part: Partial<Note>): Note => ({ id: '1', regionId: 'r', agencyId: 'a', measure: 'disclosures', year: 2023, text: '说明', authorName: '王主任', createdAt: '2026-01-05T08:00:00Z', ...part });
const subject = (id: string): ComparedSubject => ({ id, name: id, label: id, kind: null, system: null, isGroup: false });

test('notes hang on the point or the series they were written on', () => {
  const remarks = remarksOf([note({}), note({ text: '又一条' }), note({ year: null, text: '各年' }), note({ agencyId: null, text: '全县' })]);
  expect([...remarks]).toEqual([
    ['disclosures a 2023', ['说明', '又一条']],
    ['disclosures a ', ['各年']],
    ['disclosures r 2023', ['全县']],
  ]);
});

test('shown are notes on who and when is shown, and on the region', () => {
  const notes = [note({}), note({ agencyId: 'b' }), note({ year: 2019 }), note({ agencyId: null, year: null })];
  expect(notesShown(notes, [subject('a')], [2022, 2023])).toEqual([notes[0], notes[3]]);
});
