import { checkSubmission } from './t02-nothing-submitted.js';

const expected = { agency: '青禾县水务局', year: 2023, submittedOn: null };

describe('T02: nothing was submitted', () => {
  test('something was handed in, however late → pass', () => {
    expect(checkSubmission({ ...expected, submittedOn: '2024-03-01', today: '2024-03-02' }).status).toBe('pass');
  });

  test('the deadline has not passed → not assessed', () => {
    expect(checkSubmission({ ...expected, today: '2024-01-31' }).status).toBe('notAssessed');
  });

  test('the day after → fails, and stays the same finding while the days go by', () => {
    const [first, later] = ['2024-02-01', '2024-02-15'].map((today) => checkSubmission({ ...expected, today }));
    expect(first?.status === 'fail' && first.finding.message.zh).toBe('青禾县水务局没有报送2023年度报告，期限为 2024-01-31，已逾期 1 天。');
    expect(first?.status === 'fail' && later?.status === 'fail' && [later.finding.identity, later.finding.inputs]).toEqual(
      first?.status === 'fail' && [first.finding.identity, first.finding.inputs],
    );
  });

  test('the office set an earlier day', () => {
    expect(checkSubmission({ ...expected, today: '2024-01-21', deadline: '2024-01-20' }).status).toBe('fail');
  });
});
