/** The timed operations and their variables, the same for all peers. */
import { readFileSync } from 'node:fs';
import { projectFile } from '../platform/base/project-file.ts';

export const operationNames = ['Profile', 'List'] as const;
export type OperationName = (typeof operationNames)[number];

export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Access token of the person who asks. */
  readonly token?: string;
}

/** Orders in which the list is asked for: their first pages have few entries in common. */
const LIST_ORDERS = ['NAME', 'SIGNATORIES', 'POPULATION_COVERED'];

export function documentOf(name: OperationName | 'Writing' | 'Live'): string {
  return readFileSync(projectFile(`bench/operations/${name}.graphql`), 'utf8');
}

/** `slugs` are the coordinators whose profiles are asked for. */
export function questionsOf(name: OperationName, slugs: readonly string[]): Question[] {
  const query = documentOf(name);
  switch (name) {
    case 'Profile':
      return slugs.map((slug) => ({ query, variables: { slug } }));
    case 'List':
      return LIST_ORDERS.map((orderBy) => ({ query, variables: { orderBy } }));
  }
}
