/**
 * Real reports with known figures. They stand beside the checkout, in ../shared, and not in it: without them the commands
 * say so and measure the rest.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace/root.mjs';

const TRUTH = '.expected.json';

/**
 * The files of `../shared/FOLDER` whose figures are known, in order of their names; none where the folder is not there.
 *
 * @returns {{ name: string, extension: string, path: string, truth: { cells: object, optional?: object, indicators?: object } }[]}
 */
export function knownReports(folder) {
  const path = join(root, '..', 'shared', folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path).sort();
  return names
    .filter((name) => name.endsWith(TRUTH))
    .flatMap((truthName) => {
      const stem = truthName.slice(0, -TRUTH.length);
      const truth = JSON.parse(readFileSync(join(path, truthName), 'utf8'));
      return names
        .filter((name) => name !== truthName && name.slice(0, name.lastIndexOf('.')) === stem)
        .map((name) => ({ name, extension: name.slice(name.lastIndexOf('.') + 1), path: join(path, name), truth }));
    });
}

/** Whether a known report is pictures of pages only. */
export function isScan({ name, extension }) {
  return /-scan\./.test(name) || ['png', 'jpg', 'jpeg', 'tif'].includes(extension);
}
