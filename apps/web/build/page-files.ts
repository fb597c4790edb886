import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** How src/Pages.tsx says which file stands at which address. */
const PAGE = /\bpage\('([^']+)', .*?import\('([^']+)\.js'\)/g;

/**
 * Writes `page-files.json`: for each address of a page (with `:name` for what differs) the scripts and styles it needs beside those of
 * every page. The server names them in the page's head, so that the browser fetches all at once and not one after the other.
 */
export function pageFiles(root: string): Plugin {
  const table = join(root, 'src/Pages.tsx');
  return {
    name: 'page-files',
    apply: 'build',
    generateBundle: {
      // When the files of nothing but styles are gone, which Vite takes out at the end.
      order: 'post',
      handler(_, bundle) {
        const chunks = new Map(Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? [[chunk.fileName, chunk] as const] : [])));
        // What a file needs before the file itself: styles of a page come after those it builds on.
        const filesFrom = (names: readonly string[], found: readonly string[] = []): readonly string[] =>
          names.reduce((sofar, name) => (sofar.includes(name) ? sofar : [...filesFrom(chunks.get(name)?.imports ?? [], sofar), name]), found);
        const everywhere = filesFrom([...chunks.values()].filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
        const source = readFileSync(table, 'utf8');
        const pages = [...source.matchAll(PAGE)].map(([, address = '', module = '']) => {
          const chunk = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId?.replace(/\.tsx$/, '') === join(dirname(table), module));
          if (!chunk) this.error(`${module}, the page at ${address}, is no file of its own`);
          const scripts = filesFrom([chunk.fileName]).filter((name) => !everywhere.includes(name));
          const styles = scripts.flatMap((name) => [...(chunks.get(name)?.viteMetadata?.importedCss ?? [])]);
          return { address, scripts, styles: [...new Set(styles)] };
        });
        if (pages.length === 0 || pages.length < (source.match(/\bpage\('/g) ?? []).length) this.error('src/Pages.tsx does not say of every page, as it used to, which file stands at its address');
        this.emitFile({ type: 'asset', fileName: 'page-files.json', source: JSON.stringify(pages) });
      },
    },
  };
}
