/** The schema files of the repository are those of the code, and what any Federation 2 gateway can serve. */
import { execFile } from 'node:child_process';
import { isObjectType, Kind, parse, visit } from 'graphql';
import { projectFile } from '../../platform/base/project-file.ts';
import { composedSchema } from '../../schema/composed-schema.ts';
import { publicSchema } from '../../schema/public-schema.ts';

const composed = composedSchema();

/** What the stock gateway and every other router understand; rights are not written into the schema. */
const ALLOWED_DIRECTIVES = [
  'link',
  'key',
  'shareable',
  'external',
  'provides',
  'requires',
  'inaccessible',
  'cost',
  'listSize',
  'deprecated',
  'specifiedBy',
];

describe('the printed schema', () => {
  it('is the one of the code (npm run schema:print)', async () => {
    // In a process of its own: the order of definitions is that in which modules are loaded.
    const args = ['--import', 'tsx', projectFile('schema/print-schema.ts'), '--check'];
    const complaint = await new Promise((resolve) =>
      execFile(process.execPath, args, (_, __, stderr) => {
        resolve(stderr);
      }),
    );
    expect(complaint).toBe('');
  });

  it.each([...composed.keys()].filter((name) => name !== 'supergraph'))(
    'of %s uses no directive a router refuses',
    (name) => {
      const used = new Set<string>();
      visit(parse(composed.get(name) ?? ''), {
        [Kind.DIRECTIVE]: (directive) => {
          used.add(directive.name.value);
        },
      });
      expect(ALLOWED_DIRECTIVES).toEqual(expect.arrayContaining([...used]));
    },
  );

  it('loads in the stock gateway, which shows no change feed', async () => {
    const schema = await publicSchema(composed.get('supergraph') ?? '');
    const fields = Object.keys(schema.getQueryType()?.getFields() ?? {});
    expect(fields).toEqual(expect.arrayContaining(['coordinator', 'signatory', 'supportAction', 'caseStudy', 'node']));
    expect(fields.filter((name) => name.endsWith('Changes'))).toEqual([]);
    expect(isObjectType(schema.getType('ChangeEvent'))).toBe(false);
  });
});
