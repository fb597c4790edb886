// npm run licences: writes docs/licences.md. The exit status says whether every licence is allowed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workspace/root.mjs';
import { licencesDocument, notAllowed, productionPackages } from './licences.mjs';

const packages = productionPackages(root);
writeFileSync(join(root, 'docs/licences.md'), licencesDocument(packages));
for (const { name, version, licence } of notAllowed(packages)) console.error(`${name} ${version}: ${licence}`);
process.exitCode = notAllowed(packages).length > 0 ? 1 : 0;
