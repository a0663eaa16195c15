/** docker-compose.yml as Compose reads it: merged, with the variables of .env put in. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { projectFile } from '../../platform/base/project-file.ts';

export interface ComposeService {
  readonly image: string;
  readonly build?: string;
  readonly command: readonly string[];
  readonly restart: string;
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly networks: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

export interface ComposeFile {
  readonly services: Readonly<Record<string, ComposeService>>;
}

export const composeText = readFileSync(projectFile('docker-compose.yml'), 'utf8');

export const secretNames = [...composeText.matchAll(/\$\{(\w+):\?/g)].map(([, name = '']) => name);

/** Throws for a variable that Compose insists on and that `environment` lacks, as Compose does. */
export function readComposeFile(environment: Readonly<Record<string, string>>): ComposeFile {
  const filled = (text: string): string =>
    text.replaceAll(
      /\$\{(\w+)(?::([?-])([^}]*))?\}/g,
      (_all, name: string, kind: string | undefined, words: string | undefined) => {
        const value = environment[name];
        if (value !== undefined && value !== '') return value;
        if (kind === '?') throw new Error(`${name}: ${words ?? ''}`);
        return words ?? '';
      },
    );
  const fill = (_key: unknown, value: unknown): unknown => (typeof value === 'string' ? filled(value) : value);
  return parse(composeText, fill, { merge: true }) as ComposeFile;
}

/** Any secrets will do for reading the file. */
export function someSecrets(): Record<string, string> {
  return Object.fromEntries(secretNames.map((name) => [name, `${name.toLowerCase()}-of-some-length-or-other`]));
}
