/** The middle value; the mean of the two middle ones of an even number. Throws a RangeError on none. */
export function median(values) {
  if (values.length === 0) throw new RangeError('no median of nothing');
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
