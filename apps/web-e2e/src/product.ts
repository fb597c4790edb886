import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const workspace = resolve(import.meta.dirname, '../../..');

/** Huilan as a user starts it, on a free port and in a folder that is thrown away. */
export interface Product {
  /** Without a slash at the end. */
  readonly url: string;
  /** What the first start told of the first administrator; null at later starts. */
  readonly administrator: { readonly name: string; readonly password: string } | null;
  /** Numbers of its processes. */
  readonly processes: { readonly start: number; readonly server: number; readonly database: number };
  /** Resolves when the start command has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** A new folder for the data of a product, and how to throw it away. */
export function dataFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'huilan-journeys-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** An address of the product all journeys share. */
export function huilan(path: string): string {
  return new URL(path, process.env.HUILAN_URL).href;
}

/**
 * Runs the start command and waits until the product is ready. Throws with everything it said when it does not come up.
 *
 * @param data folder of its data, from an earlier run or new
 * @param sampleCounty false begins with an empty database
 */
export async function bootProduct(data: string, { sampleCounty }: { sampleCounty: boolean }): Promise<Product> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const log = join(data, 'start.log');
  const output = openSync(log, 'w');
  const child = spawn(process.execPath, ['tools/start.mjs', '--end-with-parent'], {
    cwd: workspace,
    env: { ...process.env, DATABASE_URL: undefined, HOST: '127.0.0.1', PORT: String(port), HUILAN_DATA: data, HUILAN_SAMPLE_COUNTY: sampleCounty ? undefined : 'none' },
    stdio: ['ignore', output, output],
    // Ctrl-C is for Playwright, which then stops us in order.
    detached: process.platform !== 'win32',
  });
  closeSync(output);
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  while (!(await isReady(url))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`Huilan did not start:\n${readFileSync(log, 'utf8')}`);
    await new Promise((later) => setTimeout(later, 200));
  }
  const note = JSON.parse(readFileSync(join(data, 'running.json'), 'utf8')) as { server: { pid: number } };
  const [, name, password] = /administrator: (\S+).*one-time password: (\S+)/.exec(readFileSync(log, 'utf8')) ?? [];
  const administrator = name !== undefined && password !== undefined ? { name, password } : null;
  const database = Number(readFileSync(join(data, 'database/cluster/postmaster.pid'), 'utf8').split('\n')[0]);
  return { url, administrator, processes: { start: child.pid as number, server: note.server.pid, database }, ended, stop };
}

async function isReady(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/ready`);
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
