// PostgreSQL refuses to run as root. Where Huilan itself is started by root (a container, a rented machine), the server is
// started by way of unshare or setpriv so that it is no longer root but can still reach its own files.
import { spawnSync } from 'node:child_process';
import { chownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const NOBODY = 65534;

/**
 * The words to put before a PostgreSQL command so that it may run, e.g. [] for an ordinary user.
 *
 * As root the first way that works of: the owner of the data; the owner of the program (a checkout in somebody's home);
 * a user namespace in which root is called nobody (reaches what root owns, also below a folder of mode 0700);
 * nobody; nobody with the right to pass closed folders (where containers forbid namespaces).
 * Hands the folder over to that user.
 *
 * @param {{ program: string, folder: string }} needs what must be executable, and the folder that must be writable
 * @returns {string[] | null} null when no way works
 */
export function unprivilegedLaunch({ program, folder }) {
  if (process.getuid?.() !== 0) return [];
  const dataOwner = statSync(folder).uid;
  const ways = [
    ...[dataOwner, statSync(program).uid].filter((uid) => uid !== 0).map((uid) => asUser(uid)),
    { uid: 0, prefix: ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'] },
    asUser(NOBODY),
    // no_setuid_fixup: initdb asks access(2), which otherwise leaves capabilities out of account.
    asUser(NOBODY, ['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup']),
  ];
  for (const way of ways) {
    handOver(folder, way.uid);
    if (works(way.prefix, program, folder)) return way.prefix;
  }
  return null;
}

function asUser(uid, rights = []) {
  return { uid, prefix: ['setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', ...rights, '--'] };
}

function works([command, ...args], program, folder) {
  const probe = '"$1" --version >/dev/null && test -r "$2" && test -w "$2" && test -x "$2"';
  return spawnSync(command, [...args, '/bin/sh', '-c', probe, 'sh', program, folder], { stdio: 'ignore' }).status === 0;
}

function handOver(path, uid) {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  if (entry.uid !== uid) chownSync(path, uid, uid);
  if (entry.isDirectory()) for (const name of readdirSync(path)) handOver(join(path, name), uid);
}

/**
 * The words that make Linux stop PostgreSQL (fast shutdown) when the process that started it dies, however it dies.
 * Empty where that is not to be had; there the next start stops what was left over.
 */
export function dyingWithParent() {
  if (process.platform !== 'linux') return [];
  const prefix = ['setpriv', '--pdeathsig', 'INT', '--'];
  return spawnSync(prefix[0], [...prefix.slice(1), 'true'], { stdio: 'ignore' }).status === 0 ? prefix : [];
}
