import { spawn } from 'node:child_process';
import { root } from './root.mjs';

const running = new Set();
process.on('exit', () => {
  for (const child of running) child.kill();
});

/**
 * Runs a program to its end, or to ours.
 *
 * @param {string[]} command program and arguments
 * @param {{ show?: boolean, env?: Record<string, string>, cwd?: string }} options show: its output goes straight to ours,
 *   otherwise it is collected
 * @returns {Promise<{ status: number | null, output: string }>} output is both streams as they came
 */
export function run([program, ...args], { show = false, env = {}, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'], windowsHide: true });
    running.add(child);
    const pieces = [];
    child.stdout?.on('data', (piece) => pieces.push(piece));
    child.stderr?.on('data', (piece) => pieces.push(piece));
    child.once('error', reject);
    child.once('exit', () => running.delete(child));
    child.once('close', (status) => resolve({ status, output: Buffer.concat(pieces).toString('utf8') }));
  });
}

/** The command that runs a program of node_modules/.bin without a shell. */
export function nodeProgram(script, ...args) {
  return [process.execPath, script, ...args];
}
