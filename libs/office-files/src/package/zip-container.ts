import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** MS-DOS time, the zip's own, starts here; a fixed date makes the same report the same bytes. */
const FIXED_DATE = new Date(1980, 0, 1);

export interface ContainerPart {
  readonly path: string;
  readonly content: string;
  /** Left uncompressed: OpenDocument wants its `mimetype` so. */
  readonly stored?: boolean;
}

/** A zip of text parts in the given order. Same parts, same bytes. */
export function zipContainer(parts: readonly ContainerPart[]): Uint8Array {
  const files: Zippable = {};
  for (const { path, content, stored } of parts) files[path] = [strToU8(content), { level: stored ? 0 : 6, mtime: FIXED_DATE }];
  return zipSync(files);
}

/** Bytes of one part at most: what a person typed into a sheet is far below. */
const LARGEST_PART = 50 * 1024 * 1024;

/** The text parts of a zip whose paths match, by path; `null` where it is no whole zip, or a part is larger than anybody's table. */
export function containerParts(bytes: Uint8Array, wanted: RegExp): Record<string, string> | null {
  let isTooLarge = false;
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        isTooLarge ||= wanted.test(name) && originalSize > LARGEST_PART;
        return wanted.test(name) && originalSize <= LARGEST_PART;
      },
    });
    return isTooLarge ? null : Object.fromEntries(Object.entries(files).map(([path, content]) => [path, strFromU8(content)]));
  } catch {
    return null;
  }
}
