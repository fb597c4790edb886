import { reporterRows } from './reporter-rows.js';

const agencies = [
  { id: '1', name: '青禾县教育局', shortName: '教育局' },
  { id: '2', name: '青禾县公安局', shortName: '公安局' },
  { id: '3', name: '青禾县城关镇公安局', shortName: '公安局' },
];

const heads = ['机关', '单位'];

describe('a table of reporters pasted from a spreadsheet', () => {
  test('agencies are known by their full or short name; the head and empty lines are left out', () => {
    expect(reporterRows('机关\t姓名\t账号\r\n教育局\t王丽\twangli\r\n\r\n青禾县公安局\t李强\tliqiang\r\n', agencies, heads)).toEqual([
      { agency: '教育局', person: '王丽', account: 'wangli', agencyId: '1', problem: null },
      { agency: '青禾县公安局', person: '李强', account: 'liqiang', agencyId: '2', problem: null },
    ]);
  });

  test('commas will do as well', () => {
    expect(reporterRows('教育局，王丽，wangli', agencies, heads)).toMatchObject([{ agencyId: '1', person: '王丽', problem: null }]);
  });

  test.each([
    ['财政局\t王丽\ta', 'unknownAgency'],
    ['公安局\t王丽\ta', 'severalAgencies'],
    ['教育局\t\ta', 'noPerson'],
    ['教育局\t王丽\t', 'noAccount'],
  ])('%j: %s', (line, problem) => {
    expect(reporterRows(line, agencies, heads)).toMatchObject([{ problem }]);
  });

  test('the same account for two people is said of the second', () => {
    expect(reporterRows('教育局\t王丽\tabc\n青禾县公安局\t李强\tABC', agencies, heads).map(({ problem }) => problem)).toEqual([null, 'twice']);
  });
});
