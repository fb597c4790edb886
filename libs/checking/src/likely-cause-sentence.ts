import { APPLICANT_LABELS, DISPUTE_GROUP_LABELS, type Applicant, type CellKey, type DisputeGroup, type LocalizedText } from '@huilan/annual-report';
import type { LikelyCause, LikelyCauseKind } from './likely-cause.js';
import { addition, cellName, listing, requestRowName, rowName, sumOf } from './sentence.js';
import type { AssessedSum } from './sum-network.js';

const OF_ONE_CELL: Partial<Record<LikelyCauseKind, LocalizedText>> = {
  digitsSwapped: { zh: '两位数字颠倒', en: 'two digits swapped' },
  digitLost: { zh: '漏写一位数字', en: 'a digit lost' },
  digitAdded: { zh: '多写一位数字', en: 'a digit too many' },
  digitMistaken: { zh: '有一位数字写错', en: 'one digit wrong' },
  cellMistaken: { zh: '这一格的数字有误', en: 'this number is wrong' },
  totalNotUpdated: { zh: '分项改过而总计未随之更新', en: 'the total was not updated when its parts were' },
};

const OF_A_LINE: Partial<Record<LikelyCauseKind, LocalizedText>> = {
  rowShifted: { zh: '一行中的数字错了一列', en: 'values of a row slipped by one column' },
  columnShifted: { zh: '一列中的数字错了一行', en: 'values of a column slipped by one row' },
  countMoved: { zh: '有的件数记错了位置', en: 'some cases were counted in the wrong place' },
  numberSplit: { zh: '一个数字被拆在两格中', en: 'one number was split over two cells' },
};

/** What may have happened, and the sums that would then hold. `numberOf` gives the numbers after the change. */
export function likelyCauseSentence(
  kind: LikelyCauseKind,
  cells: LikelyCause['cells'],
  mended: readonly AssessedSum[],
  numberOf: (key: CellKey) => number,
): LocalizedText {
  const then = listing(mended.map((sum) => proof(sum, numberOf)), 4);
  const [first] = cells;
  const one = OF_ONE_CELL[kind];
  if (first && one) {
    const name = cellName(first.cell);
    return {
      zh: `可能是${one.zh}：${name.zh}填 ${first.printed}，若为 ${first.likely}，则${then.zh}。`,
      en: `Perhaps ${one.en}: ${name.en} says ${first.printed}; if it were ${first.likely}, then ${then.en}.`,
    };
  }
  const line = OF_A_LINE[kind] ?? { zh: '数字错位', en: 'values are misplaced' };
  const moves = listing(cells.map((entry) => {
    const name = cellName(entry.cell);
    return { zh: `${name.zh} ${entry.printed}→${entry.likely}`, en: `${name.en} ${entry.printed}→${entry.likely}` };
  }), 8);
  return {
    zh: `可能是${line.zh}：若${moves.zh}，则${then.zh}。`,
    en: `Perhaps ${line.en}: with ${moves.en}, ${then.en}.`,
  };
}

/** The sum as it would then stand: `“予以公开”行各列之和 19 = 总计 19`. */
function proof({ code, part, left, right }: AssessedSum, numberOf: (key: CellKey) => number): LocalizedText {
  const [leftSum, rightSum] = [left, right].map((keys) => sumOf(keys.map(numberOf)));
  switch (code) {
    case 'A01': {
      const column = APPLICANT_LABELS[part as Applicant];
      const side = (keys: readonly CellKey[], language: keyof LocalizedText) => addition(keys.map((key) => ({ label: rowName(key), value: numberOf(key) })), language);
      return { zh: `“${column.zh}”列${side(left, 'zh')}，${side(right, 'zh')}`, en: `column ${column.en}: ${side(left, 'en')}, ${side(right, 'en')}` };
    }
    case 'A02': {
      const row = requestRowName(part);
      return { zh: `“${row.zh}”行各列之和 ${rightSum} = 总计 ${leftSum}`, en: `row ${row.en} sums to ${rightSum} = its total ${leftSum}` };
    }
    case 'A03': {
      const column = APPLICANT_LABELS[part as Applicant];
      return { zh: `“${column.zh}”列办理结果之和 ${rightSum} = （七）总计 ${leftSum}`, en: `outcomes of ${column.en} sum to ${rightSum} = total (7) ${leftSum}` };
    }
    case 'A04': {
      const group = DISPUTE_GROUP_LABELS[part as DisputeGroup];
      return { zh: `“${group.zh}”各项之和 ${rightSum} = 总计 ${leftSum}`, en: `${group.en} sums to ${rightSum} = its total ${leftSum}` };
    }
  }
}
