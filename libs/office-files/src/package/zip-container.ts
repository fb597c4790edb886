import { strToU8, zipSync, type Zippable } from 'fflate';

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
