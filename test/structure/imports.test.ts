/** The picture of imports: no knot of files anywhere, none of folders in the floors under the subgraphs and inside them. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { projectFile } from '../../platform/base/project-file.ts';
import { circlesOf, sources } from './sources.ts';

const owners = ['coordinators', 'signatories', 'support-actions', 'knowledge-exchange'];

describe('the sources', () => {
  it('import each other in no circle, types counted', () => {
    expect(circlesOf(new Map(sources.map(({ path, imports }) => [path, imports])))).toEqual([]);
  });

  it('have no circle of folders in platform/ and covenant/', () => {
    const folders = new Map<string, Set<string>>();
    for (const { path, imports } of sources) {
      if (!/^(platform|covenant)\//.test(path)) continue;
      const folder = dirname(path);
      const others = folders.get(folder) ?? new Set();
      for (const to of imports) if (dirname(to) !== folder) others.add(dirname(to));
      folders.set(folder, others);
    }
    expect(circlesOf(folders)).toEqual([]);
  });

  it.each(owners)('have no circle of folders in %s, and no folder without a border in eslint.config.js', (owner) => {
    const folders = foldersIn(owner);
    expect([...folders.keys()].sort()).toEqual(orderOf(owner).sort());
    expect(circlesOf(folders)).toEqual([]);
  });

  it('say no word of the Covenant in platform/', () => {
    const speaking = sources.filter(
      ({ path, text }) => path.startsWith('platform/') && /coordinator|signator|covenant/i.test(text),
    );
    expect(speaking.map(({ path }) => path)).toEqual([]);
  });

  it('have fourteen kinds of files in subgraphs at most, and none of them once', () => {
    const kinds = new Map<string, number>();
    for (const { path } of sources) {
      const [, kind] = /^subgraphs\/(?!.*\/(?:acts|migrations)\/).*\/[^/.]+\.(.+)\.ts$/.exec(path) ?? [];
      if (kind !== undefined) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    expect(kinds.size).toBeLessThanOrEqual(14);
    expect([...kinds].filter(([, files]) => files === 1)).toEqual([]);
  });

  it('stand in folders of nouns in every subgraph, beside its manifest and its program', () => {
    const flat = sources.map(({ path }) => path).filter((path) => /^subgraphs\/[^/]+\/[^/]+$/.test(path));
    expect(flat.sort()).toEqual(
      owners.flatMap((owner) => [`subgraphs/${owner}/main.ts`, `subgraphs/${owner}/subgraph.ts`]).sort(),
    );
  });
});

/** The folders of nouns in a subgraph, and which of the others each of them imports. */
function foldersIn(owner: string): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>();
  // Migrations are left out: modules of any folder list them, and a migration may use code of any folder.
  const inside = new RegExp(`^subgraphs/${owner}/(?!migrations/)([^/]+)/`);
  for (const { path, imports } of sources) {
    const [, folder] = inside.exec(path) ?? [];
    if (folder === undefined) continue;
    const others = folders.get(folder) ?? new Set();
    for (const to of imports) {
      const [, other] = inside.exec(to) ?? [];
      if (other !== undefined && other !== folder) others.add(other);
    }
    folders.set(folder, others);
  }
  return folders;
}

/** The list of a subgraph in the lint rules. */
function orderOf(owner: string): string[] {
  const [, nouns = ''] = /const nouns = \{(.*?)\};/s.exec(readFileSync(projectFile('eslint.config.js'), 'utf8')) ?? [];
  const [, listed = ''] = new RegExp(`\\b${owner}'?: \\[([^\\]]*)\\]`).exec(nouns) ?? [];
  return [...listed.matchAll(/'([^']+)'/g)].map(([, folder = '']) => folder);
}
