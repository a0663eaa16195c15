/** The named operations with variables that work on the bundled data, as the explorer and the documentation offer them. */
import { readdirSync, readFileSync } from 'node:fs';
import { projectFile } from '../../platform/project-file.ts';

export interface NamedOperation {
  readonly name: string;
  readonly document: string;
  readonly variables: Record<string, unknown>;
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
      return {
        name,
        document: readFileSync(projectFile(`schema/operations/${file}`), 'utf8'),
        variables: variables[name] ?? {},
      };
    });
}
