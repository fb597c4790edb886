import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** Endings of the copies; the server knows what each is (apps/api/src/web-app). */
export const COPIES = /\.(?:br|gz)$/;

const COMPRESSIBLE = /\.(?:js|mjs|css|svg)$/;

/**
 * Puts a Brotli and a gzip copy beside each file of the pages, packed once and well, so that the server need not pack it
 * again, in haste, for every visitor.
 */
export function compressedCopies(root: string): Plugin {
  const folder = join(root, 'dist/assets');
  const copy = async (name: string) => {
    const content = await readFile(join(folder, name));
    const [brotli, zipped] = await Promise.all([promisify(brotliCompress)(content), promisify(gzip)(content, { level: 9 })]);
    await Promise.all([writeFile(join(folder, `${name}.br`), brotli), writeFile(join(folder, `${name}.gz`), zipped)]);
  };
  return {
    name: 'compressed-copies',
    apply: 'build',
    // From what was written, not from the bundle: other plugins still change that.
    async writeBundle() {
      await Promise.all((await readdir(folder)).filter((name) => COMPRESSIBLE.test(name)).map(copy));
    },
  };
}
