import { openSource, type SourceDocument, type SourceTable } from '@huilan/source-document';
import { drawFigures, generator } from './fixtures/figures.js';
import { grid } from './fixtures/official-tables.js';
import type { ReadReport } from './read-report.js';
import { isReadRefusal } from './refusal.js';
import { readReport } from './report-reader.js';

/** The report as Excel saves a sheet: a record for every row, those of a table with equally many values. */
function recordsOf(document: SourceDocument): string[][] {
  return document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [[block.text]] : recordsOfTable(block)));
}

function recordsOfTable({ rowCount, columnCount, cells }: SourceTable): string[][] {
  const records = Array.from({ length: rowCount }, () => Array<string>(columnCount).fill(''));
  for (const { row, column, text } of cells) records[row]![column] = text.replaceAll('\n', '');
  return records;
}

async function readRecords(records: readonly string[]): Promise<ReadReport> {
  const opened = await openSource(Buffer.from(records.join('\r\n')), { fileName: '年报.csv' });
  const report = opened.ok ? readReport(opened.document) : null;
  if (report === null || isReadRefusal(report)) throw new Error('refused');
  return report;
}

const written = (values: readonly string[]): string => values.map((value) => (value.includes(',') ? `"${value}"` : value)).join(',');

describe('rows of a .csv with a separator lost or one too many', () => {
  it('the label and the first value run together → the row is open, and the others stand', async () => {
    const figures = drawFigures(3);
    const records = recordsOf(grid(figures)).map(written);
    const at = records.findIndex((record) => record.includes('属于行政执法案卷'));
    const damaged = records.map((record, row) => (row === at ? record.replace(/案卷,/, '案卷.') : record));
    const [whole, report] = [await readRecords(records), await readRecords(damaged)];
    const row = Object.keys(whole.cells).filter((key) => key.startsWith('requests.withheld.enforcementFile.'));
    expect(row).toHaveLength(7);
    expect(Object.keys(whole.cells).filter((key) => whole.cells[key]?.kind !== report.cells[key]?.kind || whole.cells[key]?.confidence !== report.cells[key]?.confidence)).toEqual(row);
    expect(report.questions).toEqual([expect.objectContaining({ code: 'ROW_UNEVEN', cells: row })]);
  });

  it('one separator anywhere lost or too many: no number stands in a column not its own', async () => {
    const random = generator(5);
    const upTo = (count: number): number => Math.floor(random() * count);
    const wrong: string[] = [];
    let read = 0;
    for (let seed = 1; seed <= 150; seed += 1) {
      const figures = drawFigures(seed, { most: seed % 2 === 0 ? 9 : 400, zeros: 0.6, form: '2021' });
      const records = recordsOf(grid(figures)).map(written);
      const rows = records.flatMap((record, at) => (/\d,|,\d/.test(record) ? [at] : []));
      const row = rows[upTo(rows.length)]!;
      const record = records[row]!;
      const [lost, places] = random() < 0.5 ? [true, [...record.matchAll(/,/g)]] : [false, [...record.matchAll(/[\u4e00-\u9fff]/g)]];
      const place = places[upTo(places.length)]?.index;
      if (place === undefined) continue;
      records[row] = `${record.slice(0, place)}${lost ? ['.', '-', 'l'][upTo(3)] : ','}${record.slice(place + 1)}`;
      const report = await readRecords(records);
      for (const [key, cell] of Object.entries(report.cells)) {
        if (cell?.kind !== 'number') continue;
        read += 1;
        if (cell.value !== figures[key]) wrong.push(`${seed}: ${key} ${cell.value} (${cell.confidence}), printed ${figures[key]}: ${records[row]}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(read).toBeGreaterThan(150 * 150);
  });

  it('records that end where their last value ends → read as they are', async () => {
    const figures = drawFigures(8);
    const records = recordsOf(grid(figures)).map((values) => written(values).replace(/,+$/, ''));
    const report = await readRecords(records);
    expect(report.questions).toEqual([]);
    expect(Object.entries(report.cells).filter(([key, cell]) => cell?.kind === 'number' && cell.value !== figures[key])).toEqual([]);
  });
});
