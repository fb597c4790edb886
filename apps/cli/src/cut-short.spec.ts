import { isReadRefusal, readReport } from '@huilan/reading';
import { sampleCounty } from '@huilan/sample-county';
import { openSource } from '@huilan/source-document';

/** From here on the reader calls a number certain. */
const CERTAIN = 0.93;
/** Shares of a file that arrive, as when a copy or an upload breaks off. */
const ARRIVED = [0, 0.02, 0.3, 0.6, 0.9, 0.98, 0.999];

const TYPES = ['csv', 'docx', 'html', 'mht', 'odt', 'ofd', 'pdf', 'rtf', 'txt', 'xlsx'] as const;

async function read(bytes: Uint8Array, fileName: string) {
  const opened = await openSource(bytes, { fileName });
  if (!opened.ok) return opened.refusal;
  const found = readReport(opened.document, { fileName });
  return isReadRefusal(found) ? found : found.cells;
}

describe('a file of which only the beginning arrived', () => {
  test.each(TYPES)('%s: refused in words, or nothing read that the whole does not say', async (type) => {
    const report = sampleCounty({ agencies: 4, years: [2024, 2024], mistakes: false, fileTypes: [type] }).reports[1];
    if (report === undefined) throw new Error('the county has no second agency');
    const { fileName } = report;
    const whole = report.write();
    const truth = await read(whole, fileName);
    expect('code' in truth).toBe(false);
    for (const share of ARRIVED) {
      const found = await read(whole.subarray(0, Math.floor(whole.length * share)), fileName);
      if ('code' in found && 'message' in found) {
        expect(String((found.message as { zh: string }).zh)).toMatch(/[\u4e00-\u9fff].*。$/);
        continue;
      }
      const wrong = Object.entries(found).filter(([key, cell]) => cell?.kind === 'number' && cell.confidence >= CERTAIN && (truth as typeof found)[key]?.raw !== cell.raw);
      expect({ share, wrong }).toEqual({ share, wrong: [] });
    }
  });
});
