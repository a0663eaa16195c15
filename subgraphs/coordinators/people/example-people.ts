/**
 * People for trying the hub out. They are invented and their names say so; other subgraphs' example posts are theirs.
 */
import type { Database } from '../../../platform/database/database.ts';
import { idOfSource } from '../../../platform/database/ids.ts';
import { mergeRows } from '../../../platform/import/merge-rows.ts';

/** Languages of Example Person A, B, C and so on. */
const LANGUAGES = [
  'sv,en',
  'de,en',
  'fr',
  'it,en',
  'es',
  'el,en',
  'bg,en',
  'en',
  'pt,es',
  'nl,fr,en',
  'uk,en',
  'fi,sv',
];

export async function loadExamplePeople(database: Database): Promise<void> {
  const people = LANGUAGES.map((languages, index) => ({
    id: idOfSource('Person', `example-${String(index + 1)}`),
    displayName: `Example Person ${String.fromCharCode('A'.charCodeAt(0) + index)}`,
    languages,
    isErased: 0,
  }));
  await database.write((transaction) =>
    mergeRows(
      transaction,
      { table: 'person', key: 'id', onlyWhenAdded: () => ({ revision: 1, updatedAt: new Date().toISOString() }) },
      people,
    ),
  );
}
