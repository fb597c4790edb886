import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { WriteLine } from './line-writer.js';
import { loadFile, type FileError } from './load-file.js';
import { runningServer } from './running-server.js';
import { serverSession, type ServerSession } from './server-session.js';

/** What the sender declares where a file does not say it. */
export interface ImportOptions {
  readonly regionId?: string;
  readonly agencyName?: string;
  readonly year?: string;
}

/** Outcomes of `POST /api/imports` that leave the file in the database. */
const TAKEN = new Set(['imported', 'alreadyKnown']);

/**
 * `huilan import`: hands each file to the running server, in the name of `serverSession`, and prints its answer. Resolves to
 * true if any was not taken.
 */
export async function importFiles(files: readonly string[], options: ImportOptions, write: WriteLine): Promise<boolean> {
  const server = runningServer();
  const session = await serverSession(server);
  let failed = false;
  for (const file of files) {
    const answer = await importOne(file, options, server, session);
    if (!TAKEN.has(String(answer.outcome))) failed = true;
    await write({ file, ...answer });
  }
  await session.end();
  return failed;
}

async function importOne(file: string, options: ImportOptions, server: string, session: ServerSession): Promise<Record<string, unknown>> {
  const loaded = await loadFile(file);
  if (!loaded.ok) return { error: loaded.error };
  const form = new FormData();
  for (const [name, value] of Object.entries(options)) if (typeof value === 'string') form.append(name, value);
  form.append('file', new Blob([loaded.bytes]), basename(file));
  try {
    const response = await sendPatiently(() => fetch(new URL('/api/imports', server), { method: 'POST', headers: session.headers, body: form }));
    if (response.status === 401) return { error: notLetIn(server) };
    const answer: unknown = await response.json().catch(() => null);
    if (typeof answer === 'object' && answer !== null && 'outcome' in answer) return inChinese(answer as Record<string, unknown>);
    return { error: { code: 'SERVER_ERROR', message: `服务没有按约定回答（HTTP ${response.status}）：${server}` } };
  } catch {
    return { error: { code: 'SERVER_NOT_REACHED', message: `连不上服务：${server}。请先运行 npm start，或用 HUILAN_URL 指定地址。` } };
  }
}

/** A folder of thousands is more than a server takes from one account in a minute: it is told when to go on, and goes on. */
async function sendPatiently(send: () => Promise<Response>): Promise<Response> {
  for (;;) {
    const response = await send();
    const seconds = Number(response.headers.get('retry-after'));
    if (response.status !== 429 || !(seconds > 0)) return response;
    await response.body?.cancel();
    await wait(seconds * 1_000);
  }
}

function notLetIn(server: string): FileError {
  const message = process.env.HUILAN_TOKEN
    ? `服务不认 HUILAN_TOKEN 里的程序令牌（可能已过期、已撤销，或账号已停用）：${server}。请在网页“账号与安全”里重新生成。`
    : `服务要求登录：${server}。请在网页“账号与安全”里生成程序令牌，放进环境变量 HUILAN_TOKEN 再运行。`;
  return { code: 'NOT_SIGNED_IN', message };
}

/** Messages come in both languages; the command line speaks Chinese. */
function inChinese(answer: Record<string, unknown>): Record<string, unknown> {
  const { message } = answer;
  return typeof message === 'object' && message !== null && 'zh' in message ? { ...answer, message: message.zh } : answer;
}
