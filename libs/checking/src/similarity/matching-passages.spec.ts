import { inventedText } from '../fixtures/invented-text.js';
import { sampleReport } from '../fixtures/sample-report.js';
import { matchingPassages } from './matching-passages.js';

const report = (overview: string, problems = '', agency = '青禾县水务局') => sampleReport({ agency, texts: { overview, problems, otherMatters: '' } });

describe('matching passages', () => {
  test('a sentence with other figures is one passage, shown as each printed it, with its place', () => {
    const shared = (count: string) => `组织业务科室逐条核对办事指南，全年更新${count}条，群众来电当日回复`;
    const mine = report(`本年新设栏目三个。${shared('167')}。`);
    const theirs = report('另起炉灶。', `首先说明。${shared('２,090')}，其余从略。`, '青禾县林业局');
    const passages = matchingPassages(mine, theirs);
    expect(passages).toHaveLength(1);
    expect(passages[0]).toMatchObject({
      section: 'overview',
      text: shared('167'),
      start: 9,
      matching: { agency: '青禾县林业局', year: 2023, section: 'problems', text: shared('２,090'), start: 5 },
    });
  });

  test('the places are those in the text as it is', () => {
    const [a, b] = [inventedText(1, 10), inventedText(2, 10)];
    const mine = report(`${inventedText(3, 5)}${a}${inventedText(4, 5)}`, b);
    for (const passage of matchingPassages(mine, report(b, a))) {
      const text = mine.sections.find((section) => section.key === passage.section)?.text ?? '';
      expect(text.slice(passage.start, passage.start + passage.text.length)).toBe(passage.text);
    }
  });

  test('the form’s own wording is no match', () => {
    const formal = '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。';
    expect(matchingPassages(report(formal), report(formal))).toEqual([]);
  });

  test('strangers share no passage; the longest come first, no more than asked for', () => {
    expect(matchingPassages(report(inventedText(1)), report(inventedText(2)))).toEqual([]);
    const mine = report(inventedText(1, 30).replaceAll('。', `。${'甲乙丙丁戊己庚辛壬癸子丑寅卯'}`));
    const passages = matchingPassages(mine, report(inventedText(1, 30)), 5);
    expect(passages).toHaveLength(5);
    expect((passages[0]?.text.length ?? 0) >= (passages[4]?.text.length ?? 0)).toBe(true);
  });
});
