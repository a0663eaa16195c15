/** What a release promised to callers is kept, or the changelog says what was taken back. */
import { readFileSync } from 'node:fs';
import { buildASTSchema, buildSchema, findBreakingChanges, parse, visit, type GraphQLSchema } from 'graphql';
import { readSupergraph } from '../../gateway/supergraph.ts';
import { projectFile } from '../../platform/base/project-file.ts';
import { publicSchema, RELEASED_SCHEMA } from '../../schema/public-schema.ts';

const released = readFileSync(projectFile(RELEASED_SCHEMA), 'utf8');

/** The lines under "Breaking" of what is not released yet. */
function announced(changelog: string): string {
  const unreleased = /^## \[Unreleased\]$([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(changelog)?.[1] ?? '';
  return /^### Breaking$([\s\S]*?)(?=^### |(?![\s\S]))/m.exec(unreleased)?.[1] ?? '';
}

/** Breaking changes whose field or type the changelog does not name. */
function unannounced(before: GraphQLSchema, after: GraphQLSchema, changelog: string): string[] {
  const lines = announced(changelog);
  return findBreakingChanges(before, after)
    .map(({ description }) => description)
    .filter((description) => !lines.includes(`\`${subjectOf(description)}\``));
}

/** `Coordinator.website changed type …` is about `Coordinator.website`, `Badge was removed.` about `Badge`. */
function subjectOf(description: string): string {
  return /\w+\.\w+/.exec(description)?.[0] ?? description.split(' ')[0] ?? description;
}

describe('a change of the schema', () => {
  it('breaks nothing that was released, unless CHANGELOG.md names it under Unreleased, Breaking', async () => {
    const now = await publicSchema(await readSupergraph());
    const changelog = readFileSync(projectFile('CHANGELOG.md'), 'utf8');
    expect(unannounced(buildSchema(released), now, changelog)).toEqual([]);
  });

  it('that takes a field away is found, and is accepted once it is announced', () => {
    const without = buildASTSchema(
      visit(parse(released), {
        ObjectTypeDefinition: (type) =>
          type.name.value === 'Coordinator'
            ? { ...type, fields: type.fields?.filter(({ name }) => name.value !== 'signatoryCount') ?? [] }
            : undefined,
      }),
    );
    const before = buildSchema(released);
    expect(unannounced(before, without, '## [Unreleased]\n')).toEqual(['Coordinator.signatoryCount was removed.']);
    const elsewhere = '## [Unreleased]\n\n## [1.0.0]\n\n### Breaking\n\n- `Coordinator.signatoryCount` is gone.\n';
    expect(unannounced(before, without, elsewhere)).toHaveLength(1);
    const said = '## [Unreleased]\n\n### Breaking\n\n- `Coordinator.signatoryCount` is gone: count `signatories`.\n';
    expect(unannounced(before, without, said)).toEqual([]);
  });
});
