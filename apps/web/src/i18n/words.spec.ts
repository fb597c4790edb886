import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareEn } from './compare.en.js';
import { compareZh } from './compare.zh.js';
import { en } from './en.js';
import { roundEn } from './round.en.js';
import { roundZh } from './round.zh.js';
import { zh } from './zh.js';

function flat(words: object, path = ''): [key: string, text: string][] {
  return Object.entries(words).flatMap(([key, text]: [string, object | string]) =>
    typeof text === 'string' ? [[path + key, text] as [string, string]] : flat(text, `${path}${key}.`),
  );
}

const chinese = new Map([...flat(zh), ...flat(compareZh), ...flat(roundZh)]);
const english = new Map([...flat(en), ...flat(compareEn), ...flat(roundEn)]);
const parts = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe('the words of the page', () => {
  test('none is missing in English', () => {
    expect([...chinese.keys()].filter((key) => !english.has(key))).toEqual([]);
  });

  test('English has no word that Chinese has not, forms for one thing aside', () => {
    expect([...english.keys()].filter((key) => !chinese.has(key.replace(/_one$/, '')))).toEqual([]);
  });

  test('none is empty', () => {
    for (const [key, text] of [...chinese, ...english]) expect([key, text.trim()]).not.toEqual([key, '']);
  });

  test('both languages put the same things into a sentence', () => {
    for (const [key, text] of english) {
      const wanted = parts(chinese.get(key.replace(/_one$/, '')) ?? '');
      expect([key, parts(text)]).toEqual([key, wanted]);
    }
  });

  test('English words are English', () => {
    const meantToBeChinese = ['context.otherLanguage', 'context.otherLanguageShort', 'form.results'];
    for (const [key, text] of english) if (!meantToBeChinese.includes(key)) expect([key, text]).toEqual([key, expect.not.stringMatching(/[\u4e00-\u9fff]/)]);
  });

  test('every word is used', () => {
    const code = sources().map((file) => readFileSync(file, 'utf8')).join('\n');
    const composed = ['kind.', 'trend.', 'severity.', 'agencies.state.', 'cell.words.', 'chosen.evidence.', 'compare.chart.', 'compare.purpose.', 'compare.byWhat.', 'compare.crosswalk.', 'funnel.not', 'report.pane.', 'collect.column.', 'collect.orderBy.', 'collect.state.', 'collect.because.'];
    const unused = [...chinese.keys()].filter((key) => !composed.some((start) => key.startsWith(start)) && !code.includes(`'${key}'`));
    expect(unused).toEqual([]);
  });
});

function sources(folder = new URL('..', import.meta.url).pathname): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['generated', 'i18n', 'testing'].includes(entry.name) ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.spec\./.test(entry.name) ? [path] : [];
  });
}

describe('the code of the page', () => {
  // Characters that code itself needs: boundaries of pinyin initials, units of the form, patterns of punctuation.
  const mayHoldChinese = /pinyin-initials\.ts|OfficialForm\.tsx|read-report\.data\.ts/;

  test.each(sources().filter((file) => !mayHoldChinese.test(file)))('%s has no Chinese of its own outside of comments', (file) => {
    const code = readFileSync(file, 'utf8')
      .replaceAll(/\/\*[\s\S]*?\*\//g, '')
      .replaceAll(/^\s*\/\/.*$/gm, '');
    expect(code.match(/['"`>][^'"`<\n]*[\u4e00-\u9fff][^'"`<\n]*/g) ?? []).toEqual([]);
  });
});
