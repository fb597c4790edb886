import { testWording } from '../../../testing/wording.js';
import { abridged, growth, wholeCellName } from './changes.data.js';

const number = (raw: string) => ({ kind: 'NUMBER', raw }) as const;

describe('what changed from one version to another', () => {
  test('a number grew or shrank by so much; a blank is no zero', () => {
    expect(growth({ cell: 'x', before: number('1,295'), after: number('1300') })).toBe(5);
    expect(growth({ cell: 'x', before: number('25.1'), after: number('25.02') })).toBe(-0.08);
    expect(growth({ cell: 'x', before: { kind: 'BLANK', raw: '' }, after: number('3') })).toBeUndefined();
    expect(growth({ cell: 'x', before: null, after: number('3') })).toBeUndefined();
  });

  test('a cell is named by its table, row and column', async () => {
    expect(wholeCellName('requests.received.naturalPerson', await testWording('zh'))).toMatch(/ · .+ · 自然人$/);
  });

  test('what is the same is cut to what stands around the changes, what changed never', () => {
    const long = '甲'.repeat(500);
    const parts = abridged([{ kind: 'SAME', text: long }, { kind: 'REMOVED', text: long }, { kind: 'ADDED', text: '乙' }, { kind: 'SAME', text: long }, { kind: 'ADDED', text: '丙' }, { kind: 'SAME', text: long }]);
    expect(parts.map(({ text }) => text.length)).toEqual([44, 500, 1, 84, 1, 44]);
    expect(parts.map(({ kind }) => kind)).toEqual(['SAME', 'REMOVED', 'ADDED', 'SAME', 'ADDED', 'SAME']);
  });
});
