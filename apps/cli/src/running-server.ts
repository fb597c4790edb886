import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const workspace = resolve(import.meta.dirname, '../../..');

/**
 * Address of the server to talk to: HUILAN_URL, else the one that `npm start` noted in the data folder (HUILAN_DATA or
 * `.data`), else the usual one. Whether it answers is seen when it is asked.
 */
export function runningServer(): string {
  return process.env.HUILAN_URL ?? notedAddress() ?? 'http://127.0.0.1:3000/';
}

function notedAddress(): string | null {
  try {
    const note = readFileSync(resolve(workspace, process.env.HUILAN_DATA ?? '.data', 'running.json'), 'utf8');
    return (JSON.parse(note) as { url?: string }).url ?? null;
  } catch {
    return null;
  }
}
