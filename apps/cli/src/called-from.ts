import { resolve } from 'node:path';

/**
 * File names are relative to the folder the user called from. npm runs a script in the folder of package.json and keeps
 * the caller's folder in INIT_CWD.
 */
export function pathOf(file: string, environment: NodeJS.ProcessEnv = process.env): string {
  const folder = environment.npm_lifecycle_event === undefined ? undefined : environment.INIT_CWD;
  return resolve(folder ?? process.cwd(), file);
}
