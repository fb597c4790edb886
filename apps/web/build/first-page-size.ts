import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** The JavaScript of the first page, all that Overview loads, may weigh this much (gzip). */
const LIMIT = 300_000;

/** Says how much JavaScript the first page loads, and stops a build in which it is too much. `modules` are that page and what it fetches at once. */
export function firstPageSize(...modules: string[]): Plugin {
  return {
    name: 'first-page-size',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = new Map(Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? [[chunk.fileName, chunk] as const] : [])));
      const first = [...chunks.values()].filter((chunk) => chunk.isEntry || modules.some((module) => chunk.facadeModuleId?.endsWith(module)));
      if (first.length <= modules.length) this.error(`not every module of the first page is a file of its own: ${modules.join(', ')}`);
      const loaded = new Set<string>();
      const load = (name: string) => {
        if (loaded.has(name)) return;
        loaded.add(name);
        chunks.get(name)?.imports.forEach(load);
      };
      for (const chunk of first) load(chunk.fileName);
      const size = [...loaded].reduce((sum, name) => sum + gzipSync(chunks.get(name)?.code ?? '').length, 0);
      const words = `first page: ${(size / 1000).toFixed(1)} kB of JavaScript (gzip) in ${loaded.size} files, of ${LIMIT / 1000} kB allowed`;
      if (size > LIMIT) this.error(words);
      this.info(words);
    },
  };
}
