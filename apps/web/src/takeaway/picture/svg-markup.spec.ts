import { element, paintOf, short } from './svg-markup.js';
import { scaleFor } from './png.js';

describe('the markup of a picture', () => {
  test('escapes what a name may hold', () => {
    expect(element('text', { x: 1.2345, id: '"><script>' }, '民政')).toBe('<text x="1.23" id="&quot;&gt;&lt;script&gt;">民政</text>');
    expect(element('rect', { x: 0, fill: undefined })).toBe('<rect x="0"/>');
  });

  test.each([
    ['rgb(29, 78, 137)', { colour: '#1d4e89', opacity: 1 }],
    ['rgba(31, 39, 51, 0.25)', { colour: '#1f2733', opacity: 0.25 }],
    ['rgb(31 39 51 / 25%)', { colour: '#1f2733', opacity: 0.25 }],
    ['rgba(0, 0, 0, 0)', undefined],
    ['none', undefined],
  ])('%s is written as old viewers know it', (computed, paint) => expect(paintOf(computed)).toEqual(paint));

  test('lengths have no needless digits', () => expect([short(1), short(0.3333333), short(-0.004)]).toEqual(['1', '0.33', '0']));
});

describe('the scale of a PNG', () => {
  test('is two', () => expect(scaleFor(960, 1200)).toBe(2));
  test('is less where the picture is long', () => expect(scaleFor(960, 12_000)).toBeCloseTo(16_384 / 12_000));
  test('is none where not even one pixel a unit fits', () => expect(scaleFor(960, 27_000)).toBeUndefined());
});
