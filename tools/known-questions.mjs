// The questions of the built web app, as it asks them: by their hash.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspace/root.mjs';

let hashes;

/** The body that asks the web app's question of that name. Throws when the web app asks no such thing, or is not built. */
export function knownQuestion(name, variables = {}) {
  hashes ??= new Map(
    Object.entries(JSON.parse(readFileSync(join(root, 'apps/web/dist/persisted-documents.json'), 'utf8'))).map(([hash, text]) => [/^(?:query|mutation) (\w+)/m.exec(text)[1], hash]),
  );
  const sha256Hash = hashes.get(name);
  if (sha256Hash === undefined) throw new Error(`the web app does not ask ${name}`);
  return { operationName: name, variables, extensions: { persistedQuery: { version: 1, sha256Hash } } };
}
