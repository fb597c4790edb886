import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Licences whose terms an office can keep by keeping the notice: no duty to publish its own work, no restriction of use. Where
 * a package offers a choice, the first of it is ours.
 */
export const ALLOWED = new Set([
  'MIT', 'MIT-0', '0BSD', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Zlib', 'PostgreSQL', 'CC0-1.0', 'Unlicense', 'OFL-1.1',
  '(MIT AND BSD-3-Clause)', 'MIT AND ISC AND BSD-3-Clause', '(MIT AND Zlib)', '(MIT OR CC0-1.0)', '(MIT OR GPL-3.0-or-later)',
]);

/** Packages that run in production, their optional ones for other systems included: { name, version, licence }, by name, each once. */
export function productionPackages(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const found = new Map();
  for (const [path, { version, license, link, dev, devOptional }] of Object.entries(packages)) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1];
    if (name === undefined || link || dev || devOptional) continue;
    found.set(`${name} ${version}`, { name, version, licence: license ?? declaredBy(join(root, path)) });
  }
  return [...found.values()].sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

/** What an old package.json says in the way of its time, which npm does not take over into the lock file. */
function declaredBy(folder) {
  const { licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return licenses?.[0]?.type ?? 'unknown';
}

/** Packages nobody may ship without thinking. */
export function notAllowed(packages) {
  return packages.filter(({ licence }) => !ALLOWED.has(licence));
}

/** The list as a document, grouped by licence. */
export function licencesDocument(packages) {
  const groups = new Map();
  for (const { name, version, licence } of packages) groups.set(licence, [...(groups.get(licence) ?? []), `${name} ${version}`]);
  const sections = [...groups]
    .sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .map(([licence, names]) => `## ${licence} (${names.length})\n\n${names.join(' · ')}\n`);
  return `# Licences of what we build on

Every package that runs in production, with the licence it declares; written by \`npm run licences\` from the lock file. A test fails where this list
is not the lock file's, or where a licence is not on the list of those allowed (\`tools/licences/licences.mjs\`). The full texts lie with each
package in \`node_modules\`, those of what is bundled into the web pages in \`apps/web/dist/licences.md\`. Huilan itself: [Apache-2.0](../LICENSE).

${sections.join('\n')}`;
}
