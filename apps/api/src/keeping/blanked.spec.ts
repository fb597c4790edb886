import { blankedIn, patternOf } from './blanked.js';

describe('blanking a contact out of what was printed', () => {
  const pattern = patternOf('联系人:王某(科长),电话:0990-6100001');

  test('wherever it stands, as many characters as there were, and nothing else', () => {
    const printed = { blocks: [{ text: '前文。联系人：王某（科长），电话：0990-6100001。后文0990' }, { rows: [['联系人:王某(科长),\n电话:0990 - 6100001', 7]] }], none: null };
    const blanked = blankedIn(printed, pattern) as typeof printed;
    expect(blanked).toEqual({ blocks: [{ text: `前文。${'█'.repeat(26)}。后文0990` }, { rows: [['█'.repeat(29), 7]] }], none: null });
  });

  test('a text that another part of the contact shares stays', () => {
    expect(blankedIn('联系人：王某', pattern)).toBe('联系人：王某');
  });
});
