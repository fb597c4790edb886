import { proseLines } from './prose-lines.js';

describe('lines of prose', () => {
  test('a number is not cut at the end of a line', () => {
    expect(proseLines('全年公开信息1,295条', 8)).toEqual(['全年公开信息', '1,295条']);
  });

  test('no line begins with a closing mark', () => {
    expect(proseLines('一二三四。五', 4)).toEqual(['一二三', '四。五']);
  });

  test('joined again the lines are the paragraph, whatever the width', () => {
    const text = '2023年，全局主动公开政府信息12345678901234567890条，（其中）网站3.5万条。';
    for (let width = 1; width < 40; width += 1) expect(proseLines(text, width).join('')).toBe(text);
  });
});
