import { basename } from 'node:path';
import type { WriteLine } from './line-writer.js';
import { loadFile } from './load-file.js';
import { runningServer } from './running-server.js';

/** What the sender declares where a file does not say it. */
export interface ImportOptions {
  readonly regionId?: string;
  readonly agencyName?: string;
  readonly year?: string;
}

/** Outcomes of `POST /api/imports` that leave the file in the database. */
const TAKEN = new Set(['imported', 'alreadyKnown']);

/** `huilan import`: hands each file to the running server and prints its answer. Resolves to true if any was not taken. */
export async function importFiles(files: readonly string[], options: ImportOptions, write: WriteLine): Promise<boolean> {
  const server = runningServer();
  let failed = false;
  for (const file of files) {
    const answer = await importOne(file, options, server);
    if (!TAKEN.has(String(answer.outcome))) failed = true;
    await write({ file, ...answer });
  }
  return failed;
}

async function importOne(file: string, options: ImportOptions, server: string): Promise<Record<string, unknown>> {
  const loaded = await loadFile(file);
  if (!loaded.ok) return { error: loaded.error };
  const form = new FormData();
  for (const [name, value] of Object.entries(options)) if (typeof value === 'string') form.append(name, value);
  form.append('file', new Blob([loaded.bytes]), basename(file));
  try {
    const response = await fetch(new URL('/api/imports', server), { method: 'POST', body: form });
    const answer: unknown = await response.json().catch(() => null);
    if (typeof answer === 'object' && answer !== null && 'outcome' in answer) return inChinese(answer as Record<string, unknown>);
    return { error: { code: 'SERVER_ERROR', message: `服务没有按约定回答（HTTP ${response.status}）：${server}` } };
  } catch {
    return { error: { code: 'SERVER_NOT_REACHED', message: `连不上服务：${server}。请先运行 npm start，或用 HUILAN_URL 指定地址。` } };
  }
}

/** Messages come in both languages; the command line speaks Chinese. */
function inChinese(answer: Record<string, unknown>): Record<string, unknown> {
  const { message } = answer;
  return typeof message === 'object' && message !== null && 'zh' in message ? { ...answer, message: message.zh } : answer;
}
