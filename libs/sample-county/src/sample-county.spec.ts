import { cellsOfFormat, numberOf, type CellKey } from '@huilan/annual-report';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { brokenLaws } from './mistakes/broken-laws.js';
import { cleanReports, sampleCounty, type SampleCounty, type SampleReport } from './sample-county.js';

const county = sampleCounty();
const flawless = sampleCounty({ mistakes: false });
const reportOf = (source: SampleCounty, key: string, year: number) => source.reports.find((report) => report.agency.key === key && report.year === year)!;
const lastYearOf = (source: SampleCounty, report: SampleReport) => reportOf(source, report.agency.key, report.year - 1);
const value = (report: SampleReport, key: CellKey) => numberOf(report.truth.cells[key])!;
// Held so that the many looks at them below build each report once.
const truths = [...county.reports, ...flawless.reports].map((report) => report.truth);
const codes = (report: SampleReport) => report.plantedMistakes.map((mistake) => mistake.code);
const ARITHMETIC = /^(A0\d|Y01|Y02)$/;
const text = (report: SampleReport) => report.truth.sections.map((section) => section.text).join('\n');

describe('the sample county', () => {
  test('has 45 agencies in 2025, of which 43 have reported', () => {
    expect(county.region).toEqual({ code: '990126', name: '青禾县', level: 'county', isSample: true });
    expect(county.agencies.filter((agency) => (agency.activeUntil ?? 2025) >= 2025)).toHaveLength(45);
    expect(county.reports.filter((report) => report.year === 2025)).toHaveLength(43);
    expect(county.missing.map(({ year }) => year)).toEqual([2025, 2025]);
  });

  test('has a report to read for every file', () => {
    expect(truths.filter((truth) => truth.sections.length >= 5 && truth.title !== null)).toHaveLength(county.reports.length + flawless.reports.length);
  });

  test('is the same to the byte for the same seed', () => {
    const digest = (source: SampleCounty) => {
      const hash = createHash('sha256');
      for (const report of source.reports) hash.update(report.fileName).update(report.write());
      return hash.digest('hex');
    };
    const options = { agencies: 9, years: [2020, 2022] as const, seed: 7 };
    expect(digest(sampleCounty(options))).toBe(digest(sampleCounty(options)));
    expect(digest(sampleCounty(options))).not.toBe(digest(sampleCounty({ ...options, seed: 8 })));
  });

  test('an agency reports the same whatever other years and agencies are drawn', () => {
    const small = sampleCounty({ agencies: 12, years: [2022, 2023], mistakes: false });
    expect(small.reports.length).toBe(24);
    for (const report of small.reports.filter(({ agency }) => agency.kind === 'department')) {
      expect(report.truth).toEqual(reportOf(flawless, report.agency.key, report.year).truth);
    }
  });

  test('uses the format of the year, each of its cells once', () => {
    for (const report of flawless.reports) {
      expect(report.truth.format).toBe(report.year <= 2020 ? '2019' : '2021');
      expect(Object.keys(report.truth.cells)).toEqual(cellsOfFormat(report.truth.format!).map(({ key }) => key));
    }
  });

  test('file names are unique and name agency and year', () => {
    expect(new Set(county.reports.map((report) => report.fileName)).size).toBe(county.reports.length);
    for (const report of county.reports) expect(report.fileName).toContain(String(report.year));
  });

  test('is handed in as the file types asked for', () => {
    const types = (options: Parameters<typeof sampleCounty>[0]) => new Set(sampleCounty({ years: [2023, 2023], ...options }).reports.map((report) => report.fileName.split('.').at(-1)));
    expect(types({})).toEqual(new Set(['docx', 'html', 'htm', 'txt']));
    expect(types({ fileTypes: ['pdf'] })).toEqual(new Set(['pdf']));
    expect(() => sampleCounty({ fileTypes: [] })).toThrow(RangeError);
  });

  test('years and numbers of agencies that cannot be drawn are refused', () => {
    expect(() => sampleCounty({ years: [2013, 2020] })).toThrow(RangeError);
    expect(() => sampleCounty({ years: [2023, 2022] })).toThrow(RangeError);
    expect(() => sampleCounty({ agencies: 0 })).toThrow(RangeError);
    expect(() => sampleCounty({ agencies: 2.5 })).toThrow(RangeError);
  });

  test('a county of 300 has as many names, and a mistake of every kind for every 45 agencies', () => {
    const large = sampleCounty({ agencies: 300, years: [2024, 2025] });
    const names = large.agencies.map((agency) => agency.name);
    expect(new Set(names).size).toBe(names.length);
    expect(large.reports.filter((report) => codes(report).includes('S01')).length).toBe(7);
  });
});

describe('the figures', () => {
  test('every law of the form and across the years holds in a county without mistakes, whatever the seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const drawn = sampleCounty({ seed, agencies: 14, mistakes: false });
        for (const report of drawn.reports) {
          expect(brokenLaws(report.truth.cells, lastYearOf(drawn, report)?.truth.cells)).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('the laws are judged: a carried-in that differs from last year is seen', () => {
    const [before, after] = [reportOf(flawless, 'public-security', 2023), reportOf(flawless, 'public-security', 2024)];
    const cells = { ...after.truth.cells, 'requests.carriedIn.business': { kind: 'number' as const, value: 99, raw: '99' } };
    expect(brokenLaws(cells, before.truth.cells).map(({ code }) => code)).toEqual(['A01', 'A02', 'Y01']);
  });

  test('most agencies get a handful of requests a year, a few get hundreds', () => {
    const received = flawless.reports.map((report) => value(report, 'requests.received.total'));
    expect(received.filter((count) => count <= 5).length / received.length).toBeGreaterThan(0.5);
    expect(received.filter((count) => count >= 100).length).toBeGreaterThanOrEqual(10);
  });

  test('an agency set up later begins with nothing carried in; one that is merged leaves nothing behind', () => {
    expect(value(reportOf(county, 'rural-revitalisation', 2021), 'requests.carriedIn.total')).toBe(0);
    expect(value(reportOf(county, 'rural-revitalisation', 2023), 'requests.carriedOut.total')).toBe(0);
    expect(reportOf(county, 'rural-revitalisation', 2020)).toBeUndefined();
    expect(reportOf(county, 'rural-revitalisation', 2024)).toBeUndefined();
  });
});

describe('the years with the statistics annex', () => {
  const old = sampleCounty({ years: [2014, 2020], agencies: 45, mistakes: false });
  const annexes = old.reports.filter(({ year }) => year <= 2018);
  const SUMS: Record<string, string[]> = {
    'requests.received': ['requests.received.inPerson', 'requests.received.fax', 'requests.received.online', 'requests.received.letter'],
    'requests.concluded': ['requests.concluded.onTime', 'requests.concluded.extended'],
    replies: ['alreadyPublished', 'grantedInFull', 'grantedInPart', 'withheld', 'otherAgency', 'notExisting', 'clarificationAsked', 'otherChannel'].map((kind) => `replies.${kind}`),
    'replies.withheld': ['stateSecret', 'tradeSecret', 'privacy', 'securityAndStability', 'notGovernmentInformation', 'other'].map((reason) => `replies.withheld.${reason}`),
    reconsideration: ['upheld', 'corrected', 'other'].map((result) => `reconsideration.${result}`),
    litigation: ['upheld', 'corrected', 'other'].map((result) => `litigation.${result}`),
    'resources.staff': ['resources.staff.fullTime', 'resources.staff.partTime'],
  };

  test('print every row, and the sums of the table hold', () => {
    expect(new Set(annexes.map(({ year }) => year))).toEqual(new Set([2014, 2015, 2016, 2017, 2018]));
    for (const report of annexes) {
      expect(report.truth.format).toBe('2014');
      expect(Object.keys(report.truth.cells)).toEqual(cellsOfFormat('2014').map(({ key }) => key));
      for (const [total, parts] of Object.entries(SUMS)) {
        const sum = parts.reduce((running, part) => running + value(report, `statistics.${part}`), 0);
        expect([report.fileName, total, value(report, `statistics.${total}`)]).toEqual([report.fileName, total, sum]);
      }
    }
    expect(annexes.some((report) => value(report, 'statistics.replies.withheld') > 3)).toBe(true);
  });

  test('agencies bear the names of the time, and those of the reform of 2019 are not there yet', () => {
    expect(reportOf(old, 'natural-resources', 2018).truth.agency).toBe('青禾县国土资源局');
    expect(reportOf(old, 'natural-resources', 2019).truth.agency).toBe('青禾县自然资源局');
    expect(reportOf(old, 'culture-tourism', 2016).truth.agency).toBe('青禾县文化广电新闻出版局');
    expect(reportOf(old, 'medical-insurance', 2018)).toBeUndefined();
    expect(old.agencies.find(({ key }) => key === 'medical-insurance')!.activeFrom).toBe(2019);
  });

  test('leave the later years as they are, whose agencies do not carry names nobody asked for', () => {
    expect(reportOf(old, 'public-security', 2020).truth).toEqual(reportOf(flawless, 'public-security', 2020).truth);
    expect(county.agencies.find(({ key }) => key === 'natural-resources')!.formerNames).toEqual([]);
    expect(county.agencies.find(({ key }) => key === 'medical-insurance')!.activeFrom).toBeUndefined();
  });
});

describe("the region's own reports", () => {
  test('every cell is the sum of what the agencies print, but for the one planted in the year before the last', () => {
    expect(county.regionReports.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024]);
    for (const region of county.regionReports) {
      const agencies = county.reports.filter(({ year }) => year === region.year);
      const off = Object.keys(region.truth.cells).filter((key) => {
        const sum = agencies.reduce((total, report) => total + (numberOf(report.truth.cells[key]) ?? 0), 0);
        return Math.abs(sum - value(region, key)) > 1e-6;
      });
      expect([region.year, off]).toEqual([region.year, region.plantedMistakes.flatMap(({ cells }) => cells)]);
    }
    expect(county.regionReports.at(-1)!.plantedMistakes.map(({ code }) => code)).toEqual(['G01']);
  });

  test('keep the laws of the form and across the years', () => {
    county.regionReports.forEach((report, index) => {
      expect([report.year, brokenLaws(report.truth.cells, county.regionReports[index - 1]?.truth.cells)]).toEqual([report.year, []]);
    });
  });
});

describe('the stories', () => {
  test('requests to the housing bureau about triple in 2024', () => {
    const [before, after] = [2023, 2024].map((year) => value(reportOf(county, 'housing', year), 'requests.received.total'));
    expect(after! / before!).toBeGreaterThan(2.5);
  });

  test('the urban-management bureau withholds more than twice as much as the others, with cases enough', () => {
    const share = (key: string) => {
      const reports = county.reports.filter((report) => report.agency.key === key && report.year >= 2021);
      const sum = (part: RegExp) => reports.flatMap((report) => Object.keys(report.truth.cells).filter((key) => part.test(key)).map((key) => value(report, key))).reduce((a, b) => a + b, 0);
      return sum(/^requests\.withheld\..*\.total$/) / sum(/^requests\.handled\.total$/);
    };
    expect(share('urban-management')).toBeGreaterThan(2 * share('public-security'));
    expect(share('urban-management')).toBeGreaterThan(0.3);
  });

  test('the backlog of the natural-resources bureau grows three years running', () => {
    const carried = [2022, 2023, 2024, 2025].map((year) => value(reportOf(county, 'natural-resources', year), 'requests.carriedOut.total'));
    expect([...carried].sort((a, b) => a - b)).toEqual(carried);
    expect(new Set(carried).size).toBe(4);
  });

  test('the renamed bureau reports under the name of the time', () => {
    expect(reportOf(county, 'culture-tourism', 2021).truth.agency).toBe('青禾县文化和旅游局');
    expect(reportOf(county, 'culture-tourism', 2022).truth.agency).toBe('青禾县文化体育和旅游局');
    expect(reportOf(county, 'culture-tourism', 2022).agency.formerNames).toEqual([{ name: '青禾县文化和旅游局', until: 2021 }]);
  });

  test('agencies of a story carry no planted mistake, and a story outside the years is not told', () => {
    for (const story of county.stories) {
      expect(county.reports.filter((report) => report.agency.key === story.agency).flatMap(codes)).toEqual([]);
    }
    expect(sampleCounty({ years: [2019, 2020] }).stories).toEqual([]);
  });
});

describe('planted mistakes', () => {
  test('there is one of every kind of check on a report', () => {
    const planted = new Set(county.reports.flatMap(codes));
    expect([...planted].sort()).toEqual(
      ['S01', 'S02', 'S03', 'S04', 'S05', 'S06', 'S07', 'S08', 'A01', 'A02', 'A03', 'A04', 'A05', 'Y01', 'Y02', 'N01', 'N02', 'N03', 'N04', 'T01', 'D01', 'D02'].sort(),
    );
  });

  test('break exactly the laws they are said to break; no other report breaks any', () => {
    for (const report of county.reports) {
      const broken = brokenLaws(report.truth.cells, lastYearOf(county, report)?.truth.cells).map(({ code, cells }) => `${code} ${cells.join(' ')}`);
      const planted = report.plantedMistakes.filter(({ code }) => ARITHMETIC.test(code)).map(({ code, cells }) => `${code} ${cells.join(' ')}`);
      expect({ report: report.fileName, broken }).toEqual({ report: report.fileName, broken: planted });
    }
  });

  test('stand in reports of agencies of their own, one slip a report', () => {
    const faulty = county.reports.filter((report) => report.plantedMistakes.length > 0);
    expect(new Set(faulty.map((report) => report.agency.key)).size).toBe(faulty.length);
    for (const report of faulty) expect(new Set(report.plantedMistakes.map(({ slip }) => slip)).size).toBe(1);
    expect(cleanReports(county)).toHaveLength(county.reports.length - faulty.length);
  });

  test('blanks are handed in where they can be seen', () => {
    const report = county.reports.find((candidate) => candidate.plantedMistakes.some(({ slip }) => slip === 'zeros-left-blank'))!;
    expect(Object.values(report.truth.cells).filter((cell) => cell?.kind === 'blank')).toHaveLength(15);
    expect(report.layout).not.toMatch(/^txt-rows|^txt-p/);
  });

  test('a wrong title, a missing part, a missing table, an old format, late dates and foreign text are what they are called', () => {
    const of = (slip: string) => county.reports.find((report) => report.plantedMistakes.some((mistake) => mistake.slip === slip))!;
    expect(of('title-of-another-year').truth.title).toContain(String(of('title-of-another-year').year - 1));
    expect(of('period-of-another-year').truth.preamble).toContain(`${of('period-of-another-year').year - 1}年12月31日`);
    expect(of('part-missing').truth.sections.map(({ key }) => key)).not.toContain('problems');
    expect(Object.keys(of('table-missing').truth.cells).filter((key) => key.startsWith('disputes.'))).toEqual([]);
    expect(of('outdated-format').truth.format).toBe('2019');
    expect(of('handed-in-late').handedInOn.slice(5, 7)).toBe('02');
    expect(text(of('placeholder-left'))).toContain('××');
    expect(text(of('fee-not-mentioned'))).not.toContain('信息处理费');
  });
});

describe('the text', () => {
  test('every indicator stands in its sentence, and the sentence in the text', () => {
    for (const report of county.reports) {
      for (const indicator of report.truth.indicators) {
        expect(text(report)).toContain(indicator.quote);
        if (indicator.approximate) expect(indicator.quote).toMatch(/余/);
        else if (indicator.value > 0) expect(indicator.quote.replaceAll(',', '')).toContain(`${indicator.value}${indicator.unit}`);
        else expect(indicator.quote).toMatch(/[未没零]|0/);
      }
    }
  });

  test('what the text counts of requests, disputes and documents is what the tables say, in clean reports', () => {
    const tables: Record<string, (report: SampleReport) => number> = {
      requestsReceived: (report) => value(report, 'requests.received.total'),
      requestsHandled: (report) => value(report, 'requests.handled.total'),
      requestsCarriedOut: (report) => value(report, 'requests.carriedOut.total'),
      reconsiderations: (report) => value(report, 'disputes.reconsideration.total'),
      litigations: (report) => value(report, 'disputes.directLitigation.total') + value(report, 'disputes.litigationAfterReconsideration.total'),
    };
    let compared = 0;
    for (const report of cleanReports(county)) {
      for (const indicator of report.truth.indicators) {
        const table = tables[indicator.key];
        if (table === undefined || indicator.approximate) continue;
        expect([report.fileName, indicator.key, indicator.value]).toEqual([report.fileName, indicator.key, table(report)]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(300);
  });

  test('part 6 reports the information-processing fee, and no other agency is named, in clean reports', () => {
    for (const report of cleanReports(county)) {
      expect(report.truth.sections.find(({ key }) => key === 'otherMatters')!.text).toMatch(/信息处理费/);
      const others = county.agencies.filter((agency) => agency.key !== report.agency.key && !report.truth.agency!.includes(agency.name));
      for (const other of others) expect(text(report)).not.toContain(other.name);
      expect(text(report)).not.toMatch(/××|某某/);
    }
  });

  test('no two clean reports of a year, nor an agency from year to year, say nearly the same; the copies do', () => {
    const shingles = new Map(county.reports.map((report) => [report, shinglesOf(text(report))]));
    const similarity = (a: SampleReport, b: SampleReport) => {
      const [one, other] = [shingles.get(a)!, shingles.get(b)!];
      const common = [...one].filter((shingle) => other.has(shingle)).length;
      return common / (one.size + other.size - common);
    };
    const highest = { acrossAgencies: 0, acrossYears: 0 };
    for (const year of [2023, 2024, 2025]) {
      const reports = cleanReports(county).filter((report) => report.year === year);
      reports.forEach((a, index) => {
        for (const b of reports.slice(index + 1)) highest.acrossAgencies = Math.max(highest.acrossAgencies, similarity(a, b));
        const before = lastYearOf(county, a);
        if (before !== undefined) highest.acrossYears = Math.max(highest.acrossYears, similarity(a, before));
      });
    }
    expect(highest.acrossAgencies).toBeLessThan(0.5);
    expect(highest.acrossYears).toBeLessThan(0.5);
    const copiedFromLastYear = county.reports.find((report) => codes(report).includes('D01'))!;
    expect(similarity(copiedFromLastYear, lastYearOf(county, copiedFromLastYear))).toBeGreaterThan(0.7);
    const copied = county.reports.find((report) => codes(report).includes('D02'))!;
    const models = county.reports.filter((report) => report.year === copied.year && report !== copied).map((report) => similarity(copied, report));
    expect(Math.max(...models)).toBeGreaterThan(0.7);
  });
});

/** Runs of five characters, digits apart. */
function shinglesOf(words: string): Set<string> {
  const plain = words.replace(/[\d,\s]/g, '');
  return new Set(Array.from({ length: plain.length - 4 }, (_, index) => plain.slice(index, index + 5)));
}
