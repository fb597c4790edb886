import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Puts the questions of the web app, by hash, beside its pages, where the server reads which ones it may be asked. */
export function knownQuestions(root: string): Plugin {
  return {
    name: 'known-questions',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'persisted-documents.json', source: readFileSync(join(root, 'src/api/generated/persisted-documents.json')) });
    },
  };
}
