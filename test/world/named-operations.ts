/** The named operations with variables that work on the bundled data, as the explorer and the documentation offer them. */
import { readdirSync, readFileSync } from 'node:fs';
import { projectFile } from '../../platform/base/project-file.ts';

export interface NamedOperation {
  readonly name: string;
  readonly document: string;
  readonly variables: Record<string, unknown>;
  /** Whom it is for, as its first line says; null for what everybody may. */
  readonly audience: string | null;
  readonly changesData: boolean;
  /** True for a subscription. */
  readonly isLive: boolean;
}

export function namedOperations(): NamedOperation[] {
  const variables = JSON.parse(readFileSync(projectFile('schema/operations/variables.json'), 'utf8')) as Record<
    string,
    Record<string, unknown>
  >;
  return readdirSync(projectFile('schema/operations'))
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const name = file.replace('.graphql', '');
      const document = readFileSync(projectFile(`schema/operations/${file}`), 'utf8');
      const mark = /^#.*\(([^()]+)\)$/m.exec(document)?.[1] ?? 'public';
      return {
        name,
        document,
        variables: variables[name] ?? {},
        audience: mark === 'public' ? null : mark,
        changesData: /^mutation /m.test(document),
        isLive: /^subscription /m.test(document),
      };
    });
}

/** Queries that everybody may send: each is answered as it stands. */
export function publicQueries(): NamedOperation[] {
  return namedOperations().filter(({ audience, changesData, isLive }) => audience === null && !changesData && !isLive);
}
