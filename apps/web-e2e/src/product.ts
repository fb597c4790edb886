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
  stop(): Promise<void>;
}

/**
 * Runs the start command and waits until the product is ready. Throws with everything it said when it does not come up.
 *
 * @param sampleCounty false begins with an empty database
 */
export async function bootProduct({ sampleCounty }: { sampleCounty: boolean }): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'huilan-journeys-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const log = join(folder, 'start.log');
  const output = openSync(log, 'w');
  const child = spawn(process.execPath, ['tools/start.mjs', '--end-with-parent'], {
    cwd: workspace,
    env: {
      ...process.env,
      DATABASE_URL: undefined,
      HOST: '127.0.0.1',
      PORT: String(port),
      HUILAN_DATA: join(folder, 'data'),
      HUILAN_SAMPLE_COUNTY: sampleCounty ? undefined : 'none',
    },
    stdio: ['ignore', output, output],
    // Ctrl-C is for Playwright, which then stops us in order.
    detached: process.platform !== 'win32',
  });
  closeSync(output);
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  while (!(await isReady(url))) {
    if (child.exitCode !== null || child.signalCode !== null) {
      const said = readFileSync(log, 'utf8');
      await stop();
      throw new Error(`Huilan did not start:\n${said}`);
    }
    await new Promise((later) => setTimeout(later, 200));
  }
  return { url, stop };
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
