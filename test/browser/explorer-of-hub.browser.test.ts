/** The explorer page of the real hub: its own operations with their variables, and the documentation of its schema. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleAccounts } from '../../covenant/example-accounts.ts';
import { exampleToken } from '../../gateway/sign-in/built-in/example-token.ts';
import { namedOperations, publicQueries } from '../world/named-operations.ts';
import { openTestHub, type TestHub } from '../world/open-test-hub.ts';
import { until } from '../world/until.ts';
import { describeInBrowser, type HubUnderTest } from './describe-in-browser.ts';
import { editorText } from './explorer-visit.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'covenant-hub-'));
let world: TestHub;

async function openHubWithExampleContent(): Promise<HubUnderTest> {
  world = await openTestHub({ dataDir });
  return {
    url: world.hub.url,
    async close() {
      await world.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

const counts = (): ReturnType<TestHub['hub']['liveCounts']> => world.hub.liveCounts();

/** The example applicant, who is of no body, starts a thread in the group of the named operation. */
async function startThread(title: string): Promise<void> {
  const applicant = exampleAccounts.find(({ subject }) => subject === 'applicant');
  if (!applicant) throw new Error('There is no example applicant.');
  const { groupId } = namedOperations().find(({ name }) => name === 'PostAdded')?.variables ?? {};
  const { data } = await world.post<Record<string, { errors: unknown[] }>>(
    `mutation ($groupId: ID!, $title: String!, $key: String!) {
      joinGroup(groupId: $groupId) { errors { message } }
      startThread(idempotencyKey: $key, groupId: $groupId, kind: QUESTION, title: $title, language: "en", body: "Here.") {
        errors { message } } }`,
    { groupId, title, key: randomUUID() },
    { authorization: `Bearer ${await exampleToken(dataDir, 'covenant-hub', applicant)}` },
  );
  expect(data).toEqual({ joinGroup: { errors: [] }, startThread: { errors: [] } });
}

describeInBrowser('the explorer page of the hub', openHubWithExampleContent, (visit) => {
  it('opens each named operation on one click, and each that everybody may ask finds something', async () => {
    const explorer = await visit();
    const names = await explorer.listedOperations();
    expect(names).toContain('CoordinatorProfile');
    const forEverybody = new Set(publicQueries().map(({ name }) => name));
    const failures: string[] = [];
    for (const name of names) {
      await explorer.openOperation(name);
      expect(await editorText(explorer.page, 'Query Editor')).toMatch(
        new RegExp(`(query|mutation|subscription) ${name}\\b`),
      );
      if (!forEverybody.has(name)) continue;
      const { data, errors } = await explorer.execute();
      if (errors) failures.push(`${name}: ${JSON.stringify(errors)}`);
      for (const [field, value] of Object.entries(data ?? {})) {
        if (value === null) failures.push(`${name}: ${field} finds nothing with its variables`);
      }
    }
    expect(failures).toEqual([]);
  });

  it('runs a subscription, and shows a post while somebody writes it', async () => {
    const explorer = await visit();
    await explorer.openOperation('PostAdded');
    await explorer.page.getByRole('button', { name: /^Execute query/ }).click();
    await until(() => counts().subscriptions === 1);
    await startThread('Who follows this in the explorer?');
    const shown = explorer.page.locator('.result-window', { hasText: 'Who follows this in the explorer?' });
    await shown.waitFor();
    expect(await shown.textContent()).toContain('Example Applicant');
    await explorer.page.getByRole('button', { name: /^Stop query/ }).click();
    await until(() => counts().connections === 0);
  });

  it('lets a reader find a type by searching and read what it is', async () => {
    const { page } = await visit();
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('combobox').fill('SupportAction');
    await page.getByRole('option', { name: 'SupportAction', exact: true }).click();
    const documentation = page.locator('.graphiql-doc-explorer');
    await documentation.locator('.graphiql-doc-explorer-title', { hasText: 'SupportAction' }).waitFor();
    expect(await documentation.locator('.graphiql-markdown-description').first().textContent()).toMatch(/\w+/);
  });
});
