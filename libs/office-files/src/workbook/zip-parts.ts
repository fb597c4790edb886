import { strToU8, zipSync, type Zippable } from 'fflate';

/** MS-DOS time, the zip's own, starts here; a fixed date makes the same workbook the same bytes. */
const FIXED_DATE = new Date(1980, 0, 1);

/** A zip of text parts, path → content, in their order. */
export function zipParts(parts: Readonly<Record<string, string>>): Uint8Array {
  const files: Zippable = {};
  for (const [path, content] of Object.entries(parts)) files[path] = [strToU8(content), { level: 6, mtime: FIXED_DATE }];
  return zipSync(files);
}
