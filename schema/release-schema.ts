/** `npm run schema:release`: keeps the schema of this release, which later ones must not break without saying so. */
import 'reflect-metadata';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readSupergraph } from '../gateway/supergraph.ts';
import { projectFile } from '../platform/base/project-file.ts';
import { printedPublicSchema, RELEASED_SCHEMA } from './public-schema.ts';

const file = projectFile(RELEASED_SCHEMA);
await mkdir(dirname(file), { recursive: true });
await writeFile(file, await printedPublicSchema(await readSupergraph()));
console.log(`${RELEASED_SCHEMA} is the schema of this release.`);
