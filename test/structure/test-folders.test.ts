/** A file's test is found by its name: the tests of a noun stand in the folder of its name. */
import { readdirSync, type Dirent } from 'node:fs';
import { projectFile } from '../../platform/base/project-file.ts';

const entriesOf = (folder: string): Dirent[] => readdirSync(projectFile(folder), { withFileTypes: true });
const foldersOf = (folder: string): string[] =>
  entriesOf(folder).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

const owners = foldersOf('test/subgraphs');

describe('The tests of subgraphs', () => {
  it('stand in folders of their names', () => {
    expect(foldersOf('subgraphs')).toEqual(expect.arrayContaining(owners));
  });

  it.each(owners)('stand in a folder of a noun: %s', (owner) => {
    expect(foldersOf(`subgraphs/${owner}`)).toEqual(expect.arrayContaining(foldersOf(`test/subgraphs/${owner}`)));
  });

  it.each(['coordinators', 'signatories', 'support-actions'])('stand beside no folder: %s', (owner) => {
    const files = entriesOf(`test/subgraphs/${owner}`).filter((entry) => entry.isFile());
    expect(files.map(({ name }) => name).filter((name) => name.endsWith('.test.ts'))).toEqual([]);
  });
});
