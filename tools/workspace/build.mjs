// Build what changed since last time, and nothing else.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { PlainFailure, step } from './progress.mjs';
import { root } from './root.mjs';
import { nodeProgram, run } from './run.mjs';

const stampFile = join(root, 'node_modules', '.cache', 'huilan', 'build.json');
const everything = ['package-lock.json', 'tsconfig.base.json', 'libs'];

/** The two things that run: what they are made of, what is there when they are built, and how. */
const products = {
  server: {
    zh: '编译服务端与命令行',
    en: 'compiling server and command line',
    sources: [...everything, 'apps/api', 'apps/cli'],
    results: ['apps/api/dist/main.js', 'apps/cli/dist/main.js'],
    command: () => nodeProgram('node_modules/typescript/bin/tsc', '-b', 'apps/api', 'apps/cli'),
    cwd: root,
  },
  web: {
    zh: '打包网页',
    en: 'bundling the web pages',
    sources: [...everything, 'apps/web'],
    results: ['apps/web/dist/index.html'],
    command: () => nodeProgram(join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'),
    cwd: join(root, 'apps/web'),
  },
};

/** Builds server, command line and web pages where their sources changed. Throws a PlainFailure with the compiler's words. */
export async function ensureBuilt() {
  const stamps = readStamps();
  const stale = Object.keys(products).filter((name) => !isFresh(name, stamps));
  // Both at once: each keeps one core busy.
  await Promise.all(stale.map(buildOne));
}

async function buildOne(name) {
  const { zh, en, command, cwd, sources } = products[name];
  const stamp = fingerprint(sources);
  await step(zh, en, async () => {
    const { status, output } = await run(command(), { cwd });
    if (status === 0) return;
    throw new PlainFailure(`${zh}失败：\n${output.trim()}`, `Failed: ${en}.`);
  });
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ ...readStamps(), [name]: stamp }));
}

function isFresh(name, stamps) {
  const { sources, results } = products[name];
  return results.every((file) => existsSync(join(root, file))) && stamps[name] === fingerprint(sources);
}

function readStamps() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

/** One word for the names and contents of all these files and folders. Contents, because a checkout gives every file a new time. */
export function fingerprint(paths) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const path of paths) addTo(hash, join(root, path));
  return hash.digest('hex');
}

function addTo(hash, path) {
  if (/[\\/](dist|node_modules|coverage)$|\.(spec|bench)\.tsx?$|\.md$/.test(path)) return;
  let names = null;
  try {
    names = readdirSync(path).sort();
  } catch (error) {
    if (error.code !== 'ENOTDIR') throw error;
  }
  if (names) for (const name of names) addTo(hash, join(path, name));
  else hash.update(`\0${relative(root, path)}\0`).update(readFileSync(path));
}
