/** The picture of imports: no knot of files anywhere, none of folders in the floors under the subgraphs. */
import { dirname } from 'node:path';
import { circlesOf, sources } from './sources.ts';

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

  it('say no word of the Covenant in platform/', () => {
    const speaking = sources.filter(
      ({ path, text }) => path.startsWith('platform/') && /coordinator|signator|covenant/i.test(text),
    );
    expect(speaking.map(({ path }) => path)).toEqual([]);
  });

  it('have no comment that begins with "Of": its noun would be left to the reader', () => {
    const begun = sources.filter(({ text }) => /(?:\/\*\*|^ \*) Of /m.test(text));
    expect(begun.map(({ path }) => path)).toEqual([]);
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
    const owners = ['coordinators', 'signatories', 'support-actions', 'knowledge-exchange'];
    const flat = sources.map(({ path }) => path).filter((path) => /^subgraphs\/[^/]+\/[^/]+$/.test(path));
    expect(flat.sort()).toEqual(
      owners.flatMap((owner) => [`subgraphs/${owner}/main.ts`, `subgraphs/${owner}/subgraph.ts`]).sort(),
    );
  });
});
