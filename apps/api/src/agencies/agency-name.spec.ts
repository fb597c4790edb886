import { kindOfName, normaliseAgencyName, shortNameOf } from './agency-name.js';

describe('what the name of an agency says', () => {
  test.each([
    ['青禾县教育局', 'DEPARTMENT'],
    ['青禾县卫生健康委', 'DEPARTMENT'],
    ['青禾县发展和改革委员会', 'DEPARTMENT'],
    ['青禾县人民政府办公室', 'DEPARTMENT'],
    ['青禾县公安局交通警察大队', 'DEPARTMENT'],
    ['青禾县白鹭湖镇人民政府', 'TOWNSHIP'],
    ['白鹭湖镇', 'TOWNSHIP'],
    ['青禾县城关街道办事处', 'TOWNSHIP'],
    ['青禾县人民政府', 'GOVERNMENT'],
    ['某市', 'GOVERNMENT'],
    ['青禾县自来水公司', 'OTHER'],
  ])('%s is a %s', (name, kind) => {
    expect(kindOfName(name)).toBe(kind);
  });

  test.each([
    ['青禾县教育局', '青禾县', '教育局'],
    ['互助县商务局', '青禾县', '商务局'],
    ['青禾县市场监督管理局', '青禾县', '市场监督管理局'],
    ['市场监督管理局', '青禾县', '市场监督管理局'],
    ['城市管理局', '青禾县', '城市管理局'],
    ['青禾县', '青禾县', '青禾县'],
    ['青禾县白鹭湖镇人民政府', '青禾县', '白鹭湖镇'],
    ['青禾县城关街道办事处', '青禾县', '城关街道'],
  ])('%s in %s is %s for short', (name, region, short) => {
    expect(shortNameOf(name, region)).toBe(short);
  });

  test('spaces and half-width brackets make no other agency', () => {
    expect(normaliseAgencyName('青禾县 林业局 (园林局)')).toBe(normaliseAgencyName('青禾县林业局（园林局）'));
  });
});
