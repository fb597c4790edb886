import type { SourceDocumentBuilder } from '../source-document-builder.js';

/** So much of a record is shown to find it by. */
const SHOWN = 30;

/**
 * Records of separated values that have another number of values than those above and below: programs write all records of a table with
 * equally many, so that in such a one a separator was lost, or is one too many, and its values may stand in columns not their own.
 * Records of a single value (headings, sentences) are passed over.
 */
export function unevenRecords(records: readonly (readonly string[])[]): ReadonlySet<number> {
  const uneven = new Set<number>();
  const several = records.flatMap((values, at) => (values.length > 1 ? [{ at, count: values.length }] : []));
  several.forEach(({ at, count }, index) => {
    const beside = [several[index - 1], several[index + 1]].filter((other) => other !== undefined);
    if (beside.length > 0 && beside.every((other) => other.count !== count)) uneven.add(at);
  });
  return uneven;
}

export function warnOfUnevenRecords(builder: SourceDocumentBuilder, records: readonly (readonly string[])[], uneven: ReadonlySet<number>): void {
  const [first] = uneven;
  if (first === undefined) return;
  const shown = (records[first] ?? []).filter((value) => value.trim() !== '').join(' ').slice(0, SHOWN);
  builder.warn(
    'RECORDS_UNEVEN',
    `有 ${uneven.size} 行的列数与上下行都不同（如“${shown}”），可能少了或多了分隔符，请核对这些行各数属于哪一列。`,
    `${uneven.size} rows have another number of values than the rows above and below (such as “${shown}”): a separator may be missing or one too many. Please compare them with the original.`,
  );
}
