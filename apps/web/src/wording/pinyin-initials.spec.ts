import { isMeant, pinyinInitials } from './pinyin-initials.js';

describe('pinyin initials', () => {
  test.each([
    ['县公安局', 'xgaj'],
    ['农业农村局', 'nyncj'],
    ['自然资源和规划局', 'zrzyhghj'],
    ['安乐乡', 'alx'],
    ['欧阳村', 'oyc'],
    ['A区12号', 'aq12h'],
  ])('of %s are %s', (name, initials) => expect(pinyinInitials(name)).toBe(initials));

  test('a name is meant by a part of it or of its initials', () => {
    expect(isMeant('青禾县公安局', '公安')).toBe(true);
    expect(isMeant('青禾县公安局', 'GAJ')).toBe(true);
    expect(isMeant('青禾县公安局', ' gaj ')).toBe(true);
    expect(isMeant('青禾县公安局', 'gjj')).toBe(false);
    expect(isMeant('青禾县公安局', '')).toBe(true);
  });
});
