import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeawayEn } from '../i18n/takeaway.en.js';
import { takeawayZh } from '../i18n/takeaway.zh.js';

const parts = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
const english = new Map(Object.entries(takeawayEn));

function code(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? code(join(folder, entry.name)) : /\.tsx?$/.test(entry.name) && !/\.spec\./.test(entry.name) ? readFileSync(join(folder, entry.name), 'utf8') : ''))
    .join('\n');
}

describe('the words of what is taken away', () => {
  const source = code(new URL('.', import.meta.url).pathname) + code(new URL('../pages', import.meta.url).pathname);

  test.each(Object.entries(takeawayZh))('%s is there in both languages, with the same parts, and is used', (key, chinese) => {
    expect(chinese.trim()).not.toBe('');
    expect(english.get(key)).toMatch(/^[^\u4e00-\u9fff]+$/);
    expect(parts(english.get(key) ?? '')).toEqual(parts(chinese));
    expect(source).toContain(`'${key}'`);
  });
});
