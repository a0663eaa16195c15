/** The explorer page of the real hub: its own operations with their variables, and the documentation of its schema. */
import { publicQueries } from '../world/named-operations.ts';
import { openTestHub } from '../world/open-test-hub.ts';
import { describeInBrowser, type HubUnderTest } from './describe-in-browser.ts';
import { editorText } from './explorer-visit.ts';

async function openHubWithExampleContent(): Promise<HubUnderTest> {
  const world = await openTestHub();
  return { url: world.hub.url, close: () => world.close() };
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
      expect(await editorText(explorer.page, 'Query Editor')).toMatch(new RegExp(`(query|mutation) ${name}\\b`));
      if (!forEverybody.has(name)) continue;
      const { data, errors } = await explorer.execute();
      if (errors) failures.push(`${name}: ${JSON.stringify(errors)}`);
      for (const [field, value] of Object.entries(data ?? {})) {
        if (value === null) failures.push(`${name}: ${field} finds nothing with its variables`);
      }
    }
    expect(failures).toEqual([]);
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
