import type { Indicator } from '@huilan/annual-report';
import { isReadRefusal, readReport, type ReadReport } from '@huilan/reading';
import { REPORT_LAYOUTS, type ReportLayout, type WritableReport } from '@huilan/report-writing';
import { sampleCounty, type SampleCounty } from '@huilan/sample-county';
import { openSource } from '@huilan/source-document';
import fc from 'fast-check';

/** Counties by seed: drawn once, read often. Seven years with all three generations of the form. */
const counties = new Map<number, SampleCounty>();

function county(seed: number): SampleCounty {
  const known = counties.get(seed) ?? sampleCounty({ seed, years: [2017, 2023], agencies: 24 });
  counties.set(seed, known);
  return known;
}

async function readBack(layout: ReportLayout, truth: WritableReport): Promise<ReadReport> {
  // A name that says nothing: what is read must stand in the file.
  const fileName = `report.${layout.extension}`;
  const opened = await openSource(layout.write(truth), { fileName });
  if (!opened.ok) throw new Error(opened.refusal.message.zh);
  const report = readReport(opened.document, { fileName });
  if (isReadRefusal(report)) throw new Error(report.message.zh);
  return report;
}

const shown = (value: { kind: string; value?: number } | undefined): string => (value === undefined ? 'nothing' : value.kind === 'number' ? String(value.value) : value.kind);
/** Characters that only look different are one, and blanks are none: how a line is broken says nothing. */
const plain = (text: string | null | undefined): string => (text ?? '').normalize('NFKC').replace(/[“”"]/g, '"').replace(/\s/g, '');
const named = ({ key, kind, value, approximate }: Indicator): string => `${key}${kind === undefined ? '' : `.${kind}`} = ${approximate ? '约' : ''}${value}`;

/** Everything in which what was read differs from what was written; empty where it is the same report. */
function differences(layout: ReportLayout, printed: WritableReport, read: ReadReport): string[] {
  const found: string[] = [];
  for (const [key, want] of Object.entries(printed.cells)) {
    const got = read.cells[key];
    // What the file does not show (in running text a blank, words for a number) or leaves in doubt may be left out; never be wrong.
    const isShown = layout.isCertain && (layout.keepsBlanks || (want?.kind !== 'blank' && want?.kind !== 'text'));
    if (got === undefined && !isShown) continue;
    if (shown(got) !== shown(want)) found.push(`${key}: ${shown(got)}, printed ${shown(want)}`);
  }
  for (const key of Object.keys(read.cells)) if (!(key in printed.cells)) found.push(`${key}: ${shown(read.cells[key])}, not printed`);
  for (const fact of ['agency', 'year', 'format', 'publishedOn'] as const) {
    if (read[fact] !== printed[fact]) found.push(`${fact}: ${read[fact]}, printed ${printed[fact]}`);
  }
  for (const words of ['title', 'preamble', 'contact'] as const) {
    if (plain(read[words]) !== plain(printed[words])) found.push(`${words}: ${read[words]}, printed ${printed[words]}`);
  }
  const claimed = read.indicators.map(named).sort();
  const stated = printed.indicators.map(named).sort();
  if (claimed.join() !== stated.join()) found.push(`indicators: ${claimed.join('; ')}, stated ${stated.join('; ')}`);
  for (const section of printed.sections) {
    const got = read.sections.find(({ key }) => key === section.key);
    if (plain(got?.text) !== plain(section.text)) found.push(`section ${section.key}: ${got?.text}, printed ${section.text}`);
  }
  return found;
}

describe('a report that is written reads back as the same report', () => {
  test.each(REPORT_LAYOUTS.map((layout) => [`${layout.fileType}: ${layout.shows.en}`, layout] as const))('%s', async (_name, layout) => {
    const { reports } = county(1);
    const number = REPORT_LAYOUTS.indexOf(layout);
    for (const years of [[2017, 2018], [2019, 2020], [2021, 2023]] as const) {
      const ofForm = reports.filter(({ year }) => year >= years[0] && year <= years[1]);
      const report = ofForm[(number * 5) % ofForm.length];
      if (report === undefined) throw new Error('no such report');
      const { truth } = report;
      expect({ report: report.fileName, differs: differences(layout, layout.asPrinted(truth), await readBack(layout, truth)) }).toEqual({ report: report.fileName, differs: [] });
    }
  });

  test('drawn at random, in any layout', async () => {
    const layout = fc.constantFrom(...REPORT_LAYOUTS);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 6 }), fc.nat(10_000), layout, async (seed, number, drawn) => {
        const { reports } = county(seed);
        const truth = reports[number % reports.length]?.truth;
        if (truth === undefined) throw new Error('no such report');
        expect(differences(drawn, drawn.asPrinted(truth), await readBack(drawn, truth))).toEqual([]);
      }),
      { numRuns: 60, seed: 20_240_101 },
    );
  });
});

describe('what a layout shows', () => {
  test('at least 25 layouts of the wild, each named for what it shows', () => {
    expect(new Set(REPORT_LAYOUTS.map(({ shows, fileType }) => fileType + shows.zh)).size).toBeGreaterThanOrEqual(25);
  });
});
