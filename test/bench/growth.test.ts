/** The growth case asks for all there is to read: no list of the schema is refused to whoever it is asked as. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readerToken } from '../../bench/cases/growth.ts';
import { listQuestions } from '../../bench/cases/list-questions.ts';
import { projectFile } from '../../platform/base/project-file.ts';
import { printedPublicSchema } from '../../schema/public-schema.ts';
import { openTestHub, type TestHub } from '../world/open-test-hub.ts';

describe('the questions whose growth is timed', () => {
  let dataDir: string;
  let world: TestHub;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'covenant-hub-growth-'));
    world = await openTestHub({ dataDir }, 'sqlite');
  });

  afterAll(async () => {
    await world.close();
    rmSync(dataDir, { recursive: true });
  });

  it('are all answered, to strangers or to a decider of the Office, and change nothing', async () => {
    const questions = listQuestions(
      await printedPublicSchema(readFileSync(projectFile('schema/supergraph.graphql'), 'utf8')),
    );
    expect(questions.filter(({ isList }) => isList).length).toBeGreaterThan(30);
    const authorization = `Bearer ${await readerToken(dataDir)}`;
    const refused: string[] = [];
    for (const { name, query, variables } of questions) {
      expect(query).not.toMatch(/^\s*mutation/m);
      const asStranger = await world.post(query, variables);
      if (!asStranger.errors) continue;
      const signedIn = await world.post(query, variables, { authorization });
      if (signedIn.errors) refused.push(`${name}: ${JSON.stringify(signedIn.errors)}`);
    }
    expect(refused).toEqual([]);
  });
});
