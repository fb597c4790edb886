/** Ways in which one number turns into another by a slip of the pen. */
export type Slip = 'digitsSwapped' | 'digitLost' | 'digitAdded' | 'digitMistaken';

/**
 * The slip that makes the printed number of the likely one; `undefined` when it takes more than one slip. Both are whole
 * numbers ≥ 0. A single digit mistaken for another says nothing in a number of one digit: any of the ten would do.
 */
export function slipBetween(printed: number, likely: number): Slip | undefined {
  const [was, is] = [String(likely), String(printed)];
  if (was === is) return undefined;
  if (was.length === is.length) {
    const differing = [...was].flatMap((digit, index) => (digit === is[index] ? [] : [index]));
    const [first, second] = differing;
    if (first !== undefined && second === first + 1 && differing.length === 2 && was[first] === is[second] && was[second] === is[first]) {
      return 'digitsSwapped';
    }
    return differing.length === 1 && was.length > 1 ? 'digitMistaken' : undefined;
  }
  if (was.length === is.length + 1) return isWithoutOneDigit(is, was) ? 'digitLost' : undefined;
  if (is.length === was.length + 1) return isWithoutOneDigit(was, is) ? 'digitAdded' : undefined;
  return undefined;
}

function isWithoutOneDigit(short: string, long: string): boolean {
  return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
}
