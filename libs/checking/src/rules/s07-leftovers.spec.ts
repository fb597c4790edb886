import { failingParts, findingsOf, statusesOf } from '../fixtures/outcomes.js';
import { sampleReport } from '../fixtures/sample-report.js';
import { S07 } from './s07-leftovers.js';

const overview = (text: string) => sampleReport({ texts: { overview: text } });
const known = ['青禾县林业局', '青禾县柳林镇人民政府'];

describe('S07: left over from elsewhere', () => {
  test('a text of one’s own → pass', () => {
    expect(statusesOf(S07, { report: sampleReport() })).toEqual({ placeholder: 'pass', year: 'pass', agency: 'pass' });
  });

  test('no text, no agency, no year → not assessed', () => {
    expect(statusesOf(S07, { report: sampleReport({ texts: { overview: '', problems: '', otherMatters: '' } }) })).toEqual({ text: 'notAssessed' });
    expect(statusesOf(S07, { report: sampleReport({ agency: null, year: null }) })).toEqual({ placeholder: 'pass', year: 'notAssessed', agency: 'notAssessed' });
  });

  describe('placeholders', () => {
    test.each(['全年公开信息××条。', '由XX县某某局负责。', '联系电话：____。', '（文字描述）', '全年发布信息条，答复群众来电。'])('%s → fails', (text) => {
      expect(failingParts(S07, { report: overview(text) })).toEqual(['placeholder']);
    });

    test.each(['网址为www.qinghe.gov.cn/xxgk/index.html。', '按照《中华人民共和国政府信息公开条例》办理。', '认真学习政府信息公开条例，公开信息12条。', '解读采用X光片科普、一图读懂等方式。', '逐件登记依申请件，按期答复。'])(
      '%s → nothing to complain of',
      (text) => expect(failingParts(S07, { report: overview(text) })).toEqual([]),
    );
  });

  describe('another year', () => {
    test.each(['2022年，我局把水价放在公开首位。', '截至2022年12月31日，公开信息40条。', '现将我局2021年政府信息公开工作年度报告公布如下。', '一、２０２２年度我局公开信息40条。'])(
      '%s in a report for 2023 → fails',
      (text) => expect(failingParts(S07, { report: overview(text) })).toEqual(['year']),
    );

    test.each([
      '2023年，我局收到申请22件，比2022年（31件）下降。',
      '2022年，我局收到31件，今年同比下降29%。',
      '2024年，我局将继续改进。',
      '公开2022年部门决算和《2022年政务公开要点》。',
      '自2019年新条例施行以来，我局坚持公开。',
      '到2025年建成标准化目录。',
    ])('%s in a report for 2023 → rightly another year', (text) => expect(failingParts(S07, { report: overview(text) })).toEqual([]));

    test('part five may tell what became of last year’s problems', () => {
      const report = sampleReport({ texts: { problems: '2022年，我局存在栏目更新慢的问题，已经改正。' } });
      expect(failingParts(S07, { report })).toEqual([]);
    });
  });

  describe('another agency', () => {
    test.each([
      ['the subject of a sentence', '2023年，青禾县林业局认真落实条例，公开信息40条。'],
      ['a short name as the subject', '林业局坚持以公开为常态。'],
      ['what it is going to do', '青禾县柳林镇人民政府将继续加强指导。'],
      ['我镇 in a bureau’s report', '我镇全年公开信息40条。'],
    ])('%s → fails', (_, text) => {
      expect(failingParts(S07, { report: overview(text), otherAgencies: known })).toEqual(['agency']);
    });

    test('the author in the words before part one, even of an unknown agency', () => {
      const report = sampleReport({ preamble: '现将白河县水务局2023年政府信息公开工作年度报告公布如下。' });
      const [finding] = findingsOf(S07, { report });
      expect(finding).toMatchObject({ identity: 'S07:agency', actual: '白河县水务局' });
      expect(finding?.passages?.[0]?.section).toBeNull();
    });

    test.each(['2023年，水务局认真落实条例。', '现公布青禾县水务局2023年政府信息公开工作年度报告。', '特向社会公布县水务局2023年度政府信息公开工作年度报告。', '县水务局坚持逐月检查。', '我局与县林业局共同发布解读。', '配合青禾县林业局办理申请2件。', '“我镇有好水”栏目更新12期。'])(
      '%s → nothing to complain of',
      (text) => expect(failingParts(S07, { report: overview(text), otherAgencies: known })).toEqual([]),
    );

    test('a county’s own report tells what its bureaus did', () => {
      const report = sampleReport({ agency: '青禾县人民政府', texts: { overview: '林业局坚持逐月检查。各乡镇按时更新。' } });
      expect(failingParts(S07, { report, otherAgencies: known })).toEqual([]);
    });

    test('我局 in a township’s report → fails', () => {
      const report = sampleReport({ agency: '青禾县柳林镇人民政府', texts: { overview: '我局全年公开信息40条。' } });
      expect(failingParts(S07, { report })).toEqual(['agency']);
    });
  });
});
