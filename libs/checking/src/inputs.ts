import type { AnnualReport, CellKey } from '@huilan/annual-report';

/** The state of cells as `key=value` pairs: `=12`, `=blank`, `=notApplicable`, `=text:详见附件`, `=absent`. */
export function cellInputs(report: AnnualReport, keys: readonly CellKey[]): string {
  return keys
    .map((key) => {
      const value = report.cells[key];
      if (value === undefined) return `${key}=absent`;
      if (value.kind === 'number') return `${key}=${value.value}`;
      return value.kind === 'text' ? `${key}=text:${value.raw}` : `${key}=${value.kind}`;
    })
    .join('; ');
}

/** 53-bit digest of a text as 14 hex digits (cyrb53), to tell that it changed. Not for secrets. */
export function digest(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}
