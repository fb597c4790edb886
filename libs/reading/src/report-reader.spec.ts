import fc from 'fast-check';
import { documentOf, documentOfText } from './fixtures/documents.js';
import { drawFigures, generator } from './fixtures/figures.js';
import { LAYOUTS } from './fixtures/layouts.js';
import { reportLines, requestLines } from './fixtures/printing.js';
import { normaliseText } from './normalise-text.js';
import type { ReadReport } from './read-report.js';
import { isReadRefusal } from './refusal.js';
import { readReport } from './report-reader.js';
import type { Place, SourceDocument } from '@huilan/source-document';

function read(document: SourceDocument, fileName?: string): ReadReport {
  const report = readReport(document, { fileName });
  if (isReadRefusal(report)) throw new Error(report.message.zh);
  return report;
}

/** The raw text that a place points at. */
function textAt(document: SourceDocument, at: Place): string {
  const block = document.blocks[at.block];
  if (block === undefined) return '';
  const text = block.kind === 'paragraph' ? block.text : (block.cells.find((cell) => cell.row === at.row && cell.column === at.column)?.text ?? '');
  return text.slice(at.start, at.end);
}

describe('places', () => {
  test.each(LAYOUTS.map((layout) => [layout.name, layout] as const))('every cell leads back to its raw text: %s', (_name, layout) => {
    const document = layout.draw(drawFigures(3));
    for (const [key, cell] of Object.entries(read(document).cells)) {
      if (cell === undefined || cell.raw === '') continue;
      const shown = textAt(document, cell.at);
      // Digits that go on in another line lead to where they begin.
      expect({ key, text: shown.trim(), begins: cell.raw.startsWith(shown.trim()) }).toMatchObject({ begins: true });
      expect(shown.trim()).not.toBe('');
    }
  });

  test('title, agency, year and date have theirs', () => {
    const document = documentOf('青禾县水务局', '２０２３年政府信息公开工作年度报告', '发布日期：2024-01-18', ...reportLines(drawFigures(1)).slice(1));
    const { headAt, agency, year, publishedOn, title } = read(document);
    expect({ agency, year, publishedOn, title }).toEqual({ agency: '青禾县水务局', year: 2023, publishedOn: '2024-01-18', title: '青禾县水务局２０２３年政府信息公开工作年度报告' });
    const shown = (at: Place | undefined): string => (at === undefined ? '' : textAt(document, at));
    expect([shown(headAt.agency), shown(headAt.year), shown(headAt.publishedOn)]).toEqual(['青禾县水务局', '２０２３年', '2024-01-18']);
  });
});

describe('arithmetic', () => {
  test('never changes a printed number: every value is made of the digits printed at its place', () => {
    const number = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat(3000));
    fc.assert(
      fc.property(fc.array(number, { minLength: 175, maxLength: 175 }), fc.nat(2), (numbers, spoiled) => {
        const figures = drawFigures(7);
        Object.keys(figures).filter((key) => key.startsWith('requests.')).forEach((key, index) => (figures[key] = numbers[index] ?? 0));
        const requests = requestLines(figures).map((line, index) => (spoiled > 0 && index % 3 === spoiled ? line.replace(/(\d) (\d)/, '$1$2') : line));
        for (const cell of Object.values(read(documentOf(...reportLines(figures, { requests }))).cells)) {
          if (cell?.kind !== 'number') continue;
          const digits = normaliseText(cell.raw).text.replace(/[^\d.]/g, '');
          expect(Number(digits)).toBe(cell.value);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a row whose total is wrong is read as printed, and the sum is not repaired', () => {
    const figures = drawFigures(5);
    figures['requests.received.total'] = 9999;
    expect(read(documentOf(...reportLines(figures))).cells['requests.received.total']).toMatchObject({ kind: 'number', value: 9999 });
  });
});

describe('what is not certain is left open, and said', () => {
  test('a row with six numbers', () => {
    const figures = drawFigures(2);
    const requests = requestLines(figures).map((line) => (line.startsWith('一、本年新收') ? '一、本年新收政府信息公开申请数量 5 1 0 0 0 6' : line));
    const report = read(documentOf(...reportLines(figures, { requests })));
    expect(Object.keys(report.cells).filter((key) => key.startsWith('requests.received.'))).toEqual([]);
    expect(report.questions).toContainEqual(expect.objectContaining({ code: 'ROW_NOT_SEVEN', cells: expect.arrayContaining(['requests.received.total']) }));
  });

  test('totals left out: 33 is not cut into 3 and 3', () => {
    const figures = drawFigures(2);
    const requests = requestLines(figures).map((line) => (line.startsWith('一、本年新收') ? '一、本年新收政府信息公开申请数量 0 0 0 0 0 33' : line));
    expect(read(documentOf(...reportLines(figures, { requests }))).cells['requests.received.otherOrganisation']).toBeUndefined();
  });

  test('a row of numbers whose label was lost', () => {
    const figures = drawFigures(2);
    const requests = requestLines(figures).map((line) => line.replace(/^2\.重复申请 /, ''));
    const report = read(documentOf(...reportLines(figures, { requests })));
    expect(report.cells['requests.notProcessed.repeated.total']).toBeUndefined();
    expect(report.questions.map(({ code }) => code)).toContain('VALUES_WITHOUT_ROW');
  });

  test('the same cell printed twice with different values', () => {
    const figures = drawFigures(2);
    const other = { ...figures, 'disclosure.licences.decisions': (figures['disclosure.licences.decisions'] ?? 0) + 1 };
    const lines = reportLines(figures);
    const at = lines.indexOf('三、收到和处理政府信息公开申请情况');
    const second = reportLines(other).slice(3, at);
    const report = read(documentOf(...lines.slice(0, at), ...second.slice(1), ...lines.slice(at)));
    expect(report.cells['disclosure.licences.decisions']).toBeUndefined();
    expect(report.questions.map(({ code }) => code)).toContain('READ_TWICE');
  });

  test('Table 2 in prose is no table', () => {
    const lines = reportLines(drawFigures(2), { disclosure: ['本年度制发行政规范性文件6件，作出行政许可5件、行政处罚7件。'] });
    expect(Object.keys(read(documentOf(...lines)).cells).filter((key) => key.startsWith('disclosure.'))).toEqual([]);
  });

  test('a remark behind a number is kept with it', () => {
    const figures = drawFigures(2);
    const print = reportLines(figures).map((line) => line.replace(/^行政规范性文件 (\d+)/, '行政规范性文件 22（其中修订 16 件）'));
    expect(read(documentOf(...print)).cells['disclosure.normativeDocuments.issued']).toMatchObject({ value: 22, note: '其中修订 16 件' });
  });
});

describe('damage done at random', () => {
  /** Ways in which copying, scanning and pasting spoil a text without changing a number printed in it. */
  const damages: Readonly<Record<string, (text: string, random: () => number) => string>> = {
    'line breaks anywhere but in numbers': (text, random) => repeat(12, text, (t) => {
      const at = Math.floor(random() * t.length);
      return /[\d,.]/.test(t[at] ?? '') && /[\d,.]/.test(t[at - 1] ?? '') ? t : `${t.slice(0, at)}\n${t.slice(at)}`;
    }),
    'lines run together': (text, random) => repeat(10, text, (t) => {
      const lines = t.split('\n');
      const at = Math.floor(random() * (lines.length - 1));
      lines.splice(at, 2, `${lines[at] ?? ''} ${lines[at + 1] ?? ''}`);
      return lines.join('\n');
    }),
    'spaces lost between digits': (text, random) => repeat(8, text, (t) => {
      const gaps = [...t.matchAll(/\d \d/g)];
      const gap = gaps[Math.floor(random() * gaps.length)];
      return gap === undefined ? t : t.slice(0, gap.index + 1) + t.slice(gap.index + 2);
    }),
    'misread characters': (text, random) => [...text].map((character) => (/[\u4e00-\u9fff]/.test(character) && !/[万元]/.test(character) && random() < 0.02 ? '某' : character)).join(''),
    'lines lost': (text, random) => text.split('\n').filter(() => random() > 0.04).join('\n'),
    'page numbers strewn in': (text, random) => text.split('\n').flatMap((line) => (random() < 0.06 ? ['3', '- 4 -', '第 5 页'].slice(0, 1 + Math.floor(random() * 3)).slice(-1).concat(line) : [line])).join('\n'),
  };
  const repeat = (times: number, text: string, once: (text: string) => string): string => Array.from({ length: times }).reduce<string>((t) => once(t), text);
  const texts = LAYOUTS.filter(({ name }) => /^(?:one row a line|labels broken|the values between|the heading of a group|cells divided by bars|the whole report in one line)/.test(name));

  test.each(Object.keys(damages))('%s: no wrong number', (name) => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const layout = texts[seed % texts.length];
      const damage = damages[name];
      if (layout === undefined || damage === undefined) throw new Error('no such case');
      const figures = drawFigures(seed, { singleOther: seed % 3 === 0 });
      const text = damage(layout.draw(figures).blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('\n'), generator(seed * 31));
      const report = readReport(documentOfText(text));
      if (isReadRefusal(report)) continue;
      const wrong = Object.entries(report.cells).filter(([key, cell]) => cell?.kind === 'number' && cell.value !== figures[key]);
      expect({ seed, wrong: wrong.map(([key, cell]) => [key, cell?.raw, figures[key]]) }).toEqual({ seed, wrong: [] });
    }
  });

  test('no document makes the reader throw', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'一二（）(1.0 9|/-\n\t年月日件条政府信息公开申请总计其他结果维持规章第十条。，'), maxLength: 40 }), { maxLength: 40 }), (lines) => {
        expect(() => readReport(documentOf(...lines))).not.toThrow();
      }),
    );
  });
});

describe('what is no annual report is refused', () => {
  test('a guide to open government information', () => {
    const result = readReport(documentOf('青禾县水务局政府信息公开指南', '一、公开范围', '本机关负责公开下列信息。', '二、依申请公开', '申请人可以书面提出申请。'));
    expect(result).toMatchObject({ refused: true, code: 'NOT_AN_ANNUAL_REPORT' });
    expect(isReadRefusal(result) && result.message.zh).toMatch(/没有找到标题/);
  });

  test('a document without words', () => {
    expect(readReport(documentOf())).toMatchObject({ refused: true, code: 'NO_TEXT' });
  });

  test('a report whose tables are pictures is still a report', () => {
    const lines = reportLines(drawFigures(1), { disclosure: [], requests: [], disputes: [] });
    const report = read(documentOf(...lines));
    expect(report.sections.map(({ key }) => key)).toEqual(['overview', 'disclosure', 'requests', 'disputes', 'problems', 'otherMatters']);
    expect(report.cells).toEqual({});
  });
});
