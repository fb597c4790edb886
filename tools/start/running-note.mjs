// A note in the data folder says which processes serve it, so that the next start can tell a running Huilan from the remains of one.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainFailure } from '../workspace/progress.mjs';
import { commandOf, end, identify, isGoneWithin, isStill, parentOf } from '../processes.mjs';

const fileIn = (dataDirectory) => join(dataDirectory, 'running.json');

/** Clears the way: refuses when Huilan runs in this folder, ends what a hard death left over. */
export async function clearTheWay(dataDirectory) {
  const note = read(dataDirectory);
  if (!note) return;
  if (isStill(note.start)) {
    if (!note.launcher || isStill(note.launcher)) {
      throw new PlainFailure(
        `汇览已经在运行（进程 ${note.start.pid}）${note.url ? `：${note.url}` : ''}。要再开一份，请用 PORT 和 HUILAN_DATA 另指端口和文件夹。`,
        `Huilan is already running (process ${note.start.pid})${note.url ? ` at ${note.url}` : ''}. For a second one, set PORT and HUILAN_DATA.`,
      );
    }
    // npm was killed; it notices within a second and ends in order.
    if (!(await isGoneWithin(4_000, note.start))) await end(note.start, [['SIGTERM', 20_000]]);
  }
  if (note.server && !(await isGoneWithin(6_000, note.server))) await end(note.server, [['SIGTERM', 5_000]]);
  forget(dataDirectory);
}

/** Writes down who we are; `more` grows as the parts come up: server (process), url. */
export function remember(dataDirectory, more = {}) {
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  const note = { start: identify(process.pid), launcher: launcher(), ...more };
  const draft = `${fileIn(dataDirectory)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(note)}\n`, { mode: 0o600 });
  renameSync(draft, fileIn(dataDirectory));
}

export function forget(dataDirectory) {
  rmSync(fileIn(dataDirectory), { force: true });
}

/** Calls back once when the one who started us is gone, be it npm or, by --end-with-parent, whoever. Else does nothing. */
export function whenLauncherDies(callback) {
  const note = launcher();
  if (!note) return;
  const timer = setInterval(() => {
    if (isStill(note)) return;
    clearInterval(timer);
    callback();
  }, 1_000);
  timer.unref();
}

let launcherNote;

/** The npm above us, over the head of the shell it may have put between; or the program that asked us to end with it. */
function launcher() {
  if (launcherNote !== undefined) return launcherNote;
  launcherNote = null;
  if (process.argv.includes('--end-with-parent')) {
    launcherNote = identify(process.ppid);
  } else if (process.env.npm_lifecycle_event === 'start' && process.platform !== 'win32') {
    let pid = process.ppid;
    if (/^(\/\S*\/)?(sh|bash|dash|zsh)\b/.test(commandOf(pid) ?? '')) pid = parentOf(pid) ?? pid;
    if (pid > 1) launcherNote = identify(pid);
  }
  return launcherNote;
}

function read(dataDirectory) {
  try {
    return JSON.parse(readFileSync(fileIn(dataDirectory), 'utf8'));
  } catch {
    return null;
  }
}
