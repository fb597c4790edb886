/** `npm run schema`: writes the schema that the code declares to schema.graphql. Needs no database. */
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { declaredSchema } from './declared-schema.js';
import { schemaText } from './schema-text.js';

writeFileSync(new URL('../../schema.graphql', import.meta.url), schemaText(await declaredSchema()));
