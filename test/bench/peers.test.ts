/** The bench is honest: its operations are ones the hub serves, and peer (a) gives the hub's own answers to them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, validate } from 'graphql';
import { closeDatabaseFiles, openDatabaseFiles, type DatabaseFiles } from '../../bench/data/database-files.ts';
import { profileSlugs } from '../../bench/data/profile-slugs.ts';
import { documentOf, operationNames, questionsOf, type Question } from '../../bench/operations.ts';
import { handAnswers } from '../../bench/peers/hand/hand-answers.ts';
import { openHub, type Hub } from '../../gateway/hub.ts';
import { openLog } from '../../platform/base/log.ts';
import { projectFile } from '../../platform/base/project-file.ts';
import { readSettings } from '../../covenant/settings/settings.ts';
import { publicSchema } from '../../schema/public-schema.ts';

let folder: string;
let hub: Hub;
let files: DatabaseFiles;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'covenant-hub-bench-'));
  hub = await openHub(readSettings({ PORT: '0', DATA_DIR: folder }), { log: openLog('silent') });
  files = await openDatabaseFiles(folder);
});

afterAll(async () => {
  closeDatabaseFiles(files);
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

async function answerOfHub(question: Question): Promise<unknown> {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(question),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  return errors === undefined ? { data } : { data, errors };
}

test.each(operationNames)('%s is an operation of the public schema', async (name) => {
  const schema = await publicSchema(readFileSync(projectFile('schema/supergraph.graphql'), 'utf8'));
  expect(validate(schema, parse(documentOf(name)))).toEqual([]);
});

test('profiles are asked of coordinators of whom every owner knows something', async () => {
  const slugs = await profileSlugs(folder);
  const answers = await Promise.all(questionsOf('Profile', slugs).map(answerOfHub));
  const counted = (list: string): number => JSON.stringify(answers).split(`"${list}":{"nodes":[{`).length - 1;
  expect(slugs.length).toBeGreaterThan(10);
  for (const list of ['supportActions', 'caseStudies', 'workshops', 'discussionGroups']) {
    expect(counted(list)).toBeGreaterThan(4);
  }
});

test.each(operationNames)('the hand-written peer answers %s as the hub does', async (name) => {
  const answer = handAnswers(files);
  for (const question of questionsOf(name, await profileSlugs(folder))) {
    expect(JSON.parse(JSON.stringify(answer(question)))).toEqual(await answerOfHub(question));
  }
});

test('a coordinator that does not exist is null for both', async () => {
  const [question] = questionsOf('Profile', ['no-such-coordinator']);
  if (!question) throw new Error('There is no question.');
  expect(handAnswers(files)(question)).toEqual(await answerOfHub(question));
});
