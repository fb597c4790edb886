import { reportLayout, WRITTEN_FILE_TYPES } from '@huilan/report-writing';
import { fileNameFor, layoutFor, USUAL_FILE_TYPES } from './hand-in.js';
import { Randomness } from './randomness.js';

const streams = (agency: number, year: number) => {
  const own = new Randomness(11, [agency]);
  return { habits: own.of('habits'), year: own.of(year) };
};
const layouts = (types: Parameters<typeof layoutFor>[1]) => Array.from({ length: 1500 }, (_, agency) => layoutFor(streams(agency, 2023), types));

describe('handing in', () => {
  test('every file type is handed in by somebody where all are allowed, and only allowed ones', () => {
    const types = (allowed: Parameters<typeof layoutFor>[1]) => new Set(layouts(allowed).map((key) => reportLayout(key).fileType));
    expect(types(WRITTEN_FILE_TYPES)).toEqual(new Set(WRITTEN_FILE_TYPES));
    expect(types(USUAL_FILE_TYPES)).toEqual(new Set(USUAL_FILE_TYPES));
  });

  test('most hand in Word, and an agency mostly stays with its way', () => {
    expect(layouts(USUAL_FILE_TYPES).filter((key) => key.startsWith('docx')).length).toBeGreaterThan(750);
    const kept = Array.from({ length: 300 }, (_, agency) => [2022, 2023].map((year) => layoutFor(streams(agency, year), USUAL_FILE_TYPES)));
    expect(kept.filter(([before, after]) => before === after).length).toBeGreaterThan(180);
  });

  test('the file name says whose report of which year it is', () => {
    for (let agency = 0; agency < 50; agency += 1) {
      expect(fileNameFor('青禾县测绘局', 2023, 'docx', streams(agency, 2023))).toMatch(/^(?=.*青禾县测绘局)(?=.*2023).*\.docx$/);
    }
  });
});
