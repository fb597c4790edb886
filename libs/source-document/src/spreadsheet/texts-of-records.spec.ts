import { Refused } from '../refused.js';
import { checkTexts, type Piece } from './texts-of-records.js';

const piece = (...bytes: readonly number[]): Piece => ({ bytes: Uint8Array.from(bytes), from: 0, to: bytes.length });
const count = (texts: number): number[] => [texts, 0, 0, 0, texts, 0, 0, 0];
const [narrow, wide, withScripts, withReadings] = [0, 1, 8, 5];

describe('the list of texts of an .xls', () => {
  it.each([
    ['texts one after the other', [piece(...count(2), 2, 0, narrow, 65, 66, 1, 0, wide, 0x2c, 0x75)]],
    ['an empty text', [piece(...count(2), 0, 0, narrow, 1, 0, narrow, 65)]],
    ['a text that goes on in the next record, wider', [piece(...count(1), 3, 0, narrow, 65), piece(wide, 0x2c, 0x75, 0x2c, 0x75)]],
    ['a text that begins in the next record', [piece(...count(2), 1, 0, narrow, 65), piece(1, 0, narrow, 66)]],
    ['scripts of a text, cut by a record', [piece(...count(1), 1, 0, withScripts, 1, 0, 65, 0, 0), piece(1, 0)]],
    ['readings of a text', [piece(...count(1), 1, 0, withReadings, 2, 0, 0, 0, 0x2c, 0x75, 9, 9)]],
  ])('%s → whole', (_name, pieces) => {
    expect(() => checkTexts(pieces)).not.toThrow();
  });

  it.each([
    ['fewer texts than it says', [piece(...count(3), 2, 0, narrow, 65, 66, 1, 0, wide, 0x2c, 0x75)]],
    ['more texts than anybody could count', [piece(0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 1, 0, narrow, 65)]],
    ['a text longer than the list', [piece(...count(1), 200, 0, narrow, 65, 66)]],
    ['half a length', [piece(...count(2), 1, 0, narrow, 65, 1)]],
    ['half a character', [piece(...count(1), 1, 0, wide, 0x2c)]],
    ['no count', [piece(1, 0, 0)]],
  ])('%s → damaged', (_name, pieces) => {
    expect(() => checkTexts(pieces)).toThrow(Refused);
  });
});
