import { findMeasure, type Measure } from '@huilan/measures';
import { testWording } from '../testing/wording.js';
import { measureHelp } from './outcome-help.js';

test.each([
  ['requests.notProcessed', /^不予处理：所提不是信息公开申请该办的事/],
  ['notProcessedRate', /^不予处理：/],
  ['requests.withheld.stateSecret.total', /^不予公开：依法不予公开并说明理由/],
])('%s says what the regulation means', async (key, words) => {
  expect(measureHelp(findMeasure(key) as Measure, await testWording())).toMatch(words);
});

test('a measure that is no outcome needs no such help', async () => {
  expect(measureHelp(findMeasure('disclosures') as Measure, await testWording())).toBeUndefined();
});
