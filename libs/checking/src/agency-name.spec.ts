import { nameWithoutRegion, sameAgency } from './agency-name.js';

describe('names of agencies', () => {
  test.each([
    ['青禾县水务局', '水务局'],
    ['新疆维吾尔自治区水利厅', '水利厅'],
    ['大通回族土族自治县水务局', '水务局'],
    ['滨江市青禾区水务局', '水务局'],
    ['青禾县柳林镇人民政府', '柳林镇人民政府'],
    ['滨江市城市管理局', '城市管理局'],
    ['青禾县市场监督管理局', '市场监督管理局'],
  ])('%s without its region is %s', (name, rest) => expect(nameWithoutRegion(name)).toBe(rest));

  test.each([
    ['青禾县水务局', '青禾县 水务局'],
    ['青禾县水务局', '县水务局'],
    ['青禾县水务局', '水务局'],
    ['滨江市青禾县水务局', '青禾县水务局'],
    ['青禾县政府（办公室)', '青禾县政府(办公室）'],
  ])('%s and %s are one agency', (a, b) => expect([sameAgency(a, b), sameAgency(b, a)]).toEqual([true, true]));

  test.each([
    ['青禾县水务局', '青禾县林业局'],
    ['青禾县水务局', '白河县水务局'],
    ['青禾县人民政府', '青禾县人民政府办公室'],
    ['青禾县人民政府', '青禾县柳林镇人民政府'],
    ['青禾县民政局', '青禾县人民政府'],
    ['青禾县教育体育局', '体育局'],
    ['滨江市城市管理局', '管理局'],
  ])('%s and %s are two', (a, b) => expect([sameAgency(a, b), sameAgency(b, a)]).toEqual([false, false]));
});
