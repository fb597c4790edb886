// What we need to know about other processes: are they alive, are they still the ones we meant, and how to end them.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** True when a process with this number exists, whoever owns it. */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  return stateOf(pid) !== 'Z';
}

/** A zombie still answers to its number but has let go of everything. Only Linux tells us cheaply. */
function stateOf(pid) {
  return statFields(pid)?.[0] ?? null;
}

/** The fields of /proc/PID/stat after the command, which itself may contain blanks and brackets. */
function statFields(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function ps(column, pid) {
  if (process.platform === 'win32') return null;
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || null;
  } catch {
    return null;
  }
}

/**
 * When the process began, as an opaque word: the same number with another word is another process.
 * Null when there is no such process or the system does not say.
 */
export function birthOf(pid) {
  return statFields(pid)?.[19] ?? ps('lstart', pid);
}

/** The command line of a process, or null. */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || null;
  } catch {
    return ps('args', pid);
  }
}

/** The number of the process that started this one, or null. */
export function parentOf(pid) {
  const parent = Number(statFields(pid)?.[1] ?? ps('ppid', pid));
  return parent > 0 ? parent : null;
}

/** A note by which a process is recognised later, even after its number has been given to another. */
export function identify(pid) {
  return { pid, birth: birthOf(pid) };
}

/** True when the process that left this note still lives. */
export function isStill(note) {
  if (!note || !isAlive(note.pid)) return false;
  const birth = birthOf(note.pid);
  return birth === null || note.birth === null || birth === note.birth;
}

/** Waits until the process is gone; false when it is still there after that many milliseconds. */
export async function isGoneWithin(milliseconds, note) {
  const end = Date.now() + milliseconds;
  while (isStill(note)) {
    if (Date.now() > end) return false;
    await sleep(20);
  }
  return true;
}

/**
 * Ends a process: one signal after the other, each with its patience in milliseconds, SIGKILL last.
 * Nothing happens when it is gone already.
 */
export async function end(note, steps) {
  for (const [signal, patience] of [...steps, ['SIGKILL', 5_000]]) {
    if (!isStill(note)) return;
    try {
      process.kill(note.pid, signal);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
    if (await isGoneWithin(patience, note)) return;
  }
}

/** The processes whose working directory is this folder. Empty where the system does not show it (only Linux does). */
export function processesWorkingIn(folder) {
  let pids;
  try {
    pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
  } catch {
    return [];
  }
  return pids.filter((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === folder;
    } catch {
      return false;
    }
  });
}
