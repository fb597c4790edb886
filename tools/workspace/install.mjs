// Are the packages of package-lock.json there, and if not, bring them.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainFailure, step } from './progress.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

/** Runs `npm ci` unless node_modules is what package-lock.json asks for. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await step('安装依赖（首次约一分钟）', 'installing dependencies (about a minute the first time)', async () => {
    const { status } = await run([...npm(), 'ci', '--include=dev', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'], { show: true });
    if (status === 0) return;
    throw new PlainFailure(
      '安装依赖失败，原因见上。请检查网络，或先用 npm config set registry 指定单位可用的镜像，再重试。',
      'Installing the dependencies failed, see above. Check the network, or name a registry you can reach with npm config set registry, and try again.',
    );
  });
}

/**
 * npm leaves a note of what it installed in node_modules/.package-lock.json, and writes it last: after an interrupted
 * installation it is missing. Comparing it with package-lock.json also sees what `npm install` or a pull changed.
 */
export function isInstalled(folder = root) {
  const wanted = packagesOf(join(folder, 'package-lock.json'));
  const installed = packagesOf(join(folder, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true;
    const there = installed[path];
    // Optional packages are for other systems or processors; npm leaves them out.
    if (!there) return Boolean(entry.optional || entry.devOptional || entry.peer);
    return there.version === entry.version && there.resolved === entry.resolved && (entry.optional || existsSync(join(folder, path)));
  });
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/** The npm that started us, or the one beside this Node. */
function npm() {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.c?js$/.test(script)) return [process.execPath, script];
  return process.platform === 'win32' ? ['cmd.exe', '/c', 'npm'] : ['npm'];
}
