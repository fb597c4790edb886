/**
 * Compares a reading with what is printed. A printed cell is right, missed (not reported), or wrong: reported as anything else
 * than is printed, also as a blank where a number stands or as a zero where nothing does.
 */

/** @typedef {{ kind: string, value?: number, raw?: string }} Cell */

/**
 * @param {Record<string, Cell>} printed every cell the file prints
 * @param {Record<string, Cell & { confidence: number }>} read
 * @param {{ keepsBlanks?: boolean, optional?: Record<string, Cell> }} options keepsBlanks: a blank can be told in the file, so that
 *   not reporting it is a miss; optional: cells that may be left out but must not be wrong
 * @returns {{ printed: number, right: number, missed: string[], wrong: { key: string, printed: string, read: string, confidence: number }[],
 *   judged: { confidence: number, isRight: boolean }[] }}
 */
export function scoreCells(printed, read, { keepsBlanks = true, optional = {} } = {}) {
  const score = { printed: 0, right: 0, missed: [], wrong: [], judged: [] };
  for (const [key, want] of Object.entries(printed)) {
    const got = read[key];
    if (got === undefined) {
      if (want.kind === 'blank' && !keepsBlanks) continue;
      score.printed += 1;
      score.missed.push(key);
      continue;
    }
    score.printed += 1;
    if (judge(key, want, got, score)) score.right += 1;
  }
  for (const [key, got] of Object.entries(read)) {
    // A blank or a dash claimed for a cell the file does not print says no number that is not there.
    if (!(key in printed) && got.kind === 'number') judge(key, optional[key], got, score);
  }
  return score;
}

function judge(key, want, got, score) {
  const isRight = want !== undefined && isSame(want, got);
  score.judged.push({ confidence: got.confidence, isRight });
  if (!isRight) score.wrong.push({ key, printed: want === undefined ? 'no such cell' : shown(want), read: shown(got), confidence: got.confidence });
  return isRight;
}

function isSame(want, got) {
  if (want.kind !== got.kind) return false;
  // 万元 with decimals: the last bit of a division is no other number.
  if (want.kind === 'number') return Math.abs(want.value - got.value) <= 1e-9 * Math.max(1, Math.abs(want.value));
  return want.kind !== 'text' || want.raw.replace(/\s/g, '') === got.raw.replace(/\s/g, '');
}

function shown({ kind, value, raw }) {
  return kind === 'number' ? String(value) : kind === 'blank' ? 'blank' : `${kind} “${raw ?? ''}”`;
}

/**
 * Counts in the text against those that it states.
 *
 * @param {{ key: string, kind?: string, value: number }[]} stated
 * @param {{ key: string, kind?: string, value: number, confidence: number, quote: string }[]} read
 */
export function scoreIndicators(stated, read) {
  const name = ({ key, kind }) => (kind === undefined ? key : `${key}.${kind}`);
  const same = (one) => (other) => name(one) === name(other) && one.value === other.value;
  const missed = stated.filter((indicator) => !read.some(same(indicator)));
  const extra = read.filter((indicator) => !stated.some(same(indicator)));
  return {
    stated: stated.length,
    right: stated.length - missed.length,
    missed: missed.map((indicator) => `${name(indicator)} = ${indicator.value}`),
    extra: extra.map((indicator) => ({ said: `${name(indicator)} = ${indicator.value}`, quote: indicator.quote })),
    judged: read.map((indicator) => ({ confidence: indicator.confidence, isRight: stated.some(same(indicator)) })),
  };
}

/**
 * Counts in the text of a real report, of which only some keys are known.
 *
 * @param {Record<string, number | number[] | null>} known the value, the values that are fair, or `null` where nothing is stated
 */
export function scoreKnownIndicators(known, read) {
  const score = { stated: 0, right: 0, missed: [], extra: [], judged: [] };
  for (const [key, want] of Object.entries(known)) {
    const fair = want === null ? [] : [want].flat();
    const claims = read.filter((indicator) => indicator.key === key);
    for (const claim of claims) {
      const isRight = fair.includes(claim.value);
      score.judged.push({ confidence: claim.confidence, isRight });
      if (!isRight) score.extra.push({ said: `${key} = ${claim.value}`, quote: claim.quote });
    }
    if (want === null) continue;
    score.stated += 1;
    if (claims.some((claim) => fair.includes(claim.value))) score.right += 1;
    else score.missed.push(`${key} = ${fair.join(' or ')}`);
  }
  return score;
}

/** The cells of a truth file, where a number, `null` (blank) or `n/a` stands for a cell. */
export function knownCells(values = {}) {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      if (value === null) return [key, { kind: 'blank' }];
      return [key, value === 'n/a' ? { kind: 'notApplicable' } : { kind: 'number', value }];
    }),
  );
}
