/** The explorer page as its readers meet it in a real browser: operations, documentation, colours, and nothing from elsewhere. */
import { describeInBrowser } from './describe-in-browser.ts';
import { editorText, type Visit } from './explorer-visit.ts';
import { openStandInHub } from './stand-in-hub.ts';

describeInBrowser('the explorer page', openStandInHub, (visit) => {
  describe('named operations', () => {
    it('all open on one click with their variables and run without errors', async () => {
      const explorer = await visit();
      const names = await explorer.listedOperations();
      expect(names).toEqual(['CoordinatorProfile', 'CoordinatorDirectory']);
      for (const name of names) {
        await explorer.openOperation(name);
        expect(await editorText(explorer.page, 'Query Editor')).toContain(`query ${name}`);
        const { data, errors } = await explorer.execute();
        expect(errors).toBeUndefined();
        expect(data).toBeTruthy();
      }
    });

    it('greet a first visit with the first one, ready to run', async () => {
      const explorer = await visit();
      await explorer.page.locator('.graphiql-tab-active', { hasText: 'CoordinatorProfile' }).waitFor();
      expect(await editorText(explorer.page, 'Variables')).toContain('"slug": "province-of-girona"');
      expect(await explorer.execute()).toEqual({
        data: {
          coordinator: {
            name: 'Diputació de Girona',
            slug: 'province-of-girona',
            signatories: [{ name: 'Girona', population: 103_369 }],
          },
        },
      });
    });

    it('never touch what the reader typed in another tab', async () => {
      const explorer = await visit();
      await explorer.openOperation('CoordinatorProfile');
      await explorer.page.locator('section[aria-label="Query Editor"] .CodeMirror-lines').click();
      await explorer.page.keyboard.press('Control+End');
      await explorer.page.keyboard.type('# my own note');
      await explorer.openOperation('CoordinatorDirectory');
      expect(await explorer.tabs()).toEqual(['CoordinatorProfile', 'CoordinatorDirectory']);
      await explorer.page.locator('.graphiql-tab-button', { hasText: 'CoordinatorProfile' }).click();
      expect(await editorText(explorer.page, 'Query Editor')).toContain('# my own note');
    });

    it('go back to their tab instead of opening a second one', async () => {
      const explorer = await visit();
      for (const name of ['CoordinatorProfile', 'CoordinatorDirectory', 'CoordinatorProfile']) {
        await explorer.openOperation(name);
      }
      expect(await explorer.tabs()).toEqual(['CoordinatorProfile', 'CoordinatorDirectory']);
    });

    it('are missed with a sentence when the hub cannot tell them', async () => {
      const { page } = await visit({ refused: '**/explorer/operations.json' });
      expect(await page.getByRole('alert').textContent()).toContain('could not be loaded');
    });
  });

  it('shows the documentation of a type', async () => {
    const { page } = await visit();
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.locator('.graphiql-doc-explorer').getByText('Coordinator', { exact: true }).first().click();
    const documentation = page.locator('.graphiql-doc-explorer');
    await documentation.getByText('A province, region or agency that supports its municipalities').waitFor();
    expect(await documentation.textContent()).toContain('The municipalities it supports.');
  });

  describe('colours', () => {
    const brightness = (explorer: Visit, selector: string): Promise<number> =>
      explorer.page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const [red = 0, green = 0, blue = 0] = (getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? []).map(
            Number,
          );
          return (red + green + blue) / 3;
        });

    it.each(['body', '.graphiql-container'])('are dark where the system asks for dark: %s', async (place) => {
      expect(await brightness(await visit({ context: { colorScheme: 'dark' } }), place)).toBeLessThan(60);
      expect(await brightness(await visit({ context: { colorScheme: 'light' } }), place)).toBeGreaterThan(220);
    });

    it('follow the switch instead, at the next visit too', async () => {
      const explorer = await visit({ context: { colorScheme: 'light' } });
      await explorer.page.getByRole('radio', { name: 'Dark' }).check({ force: true });
      expect(await brightness(explorer, 'body')).toBeLessThan(60);
      await explorer.page.reload();
      await explorer.page.locator('.graphiql-container').waitFor();
      expect(await brightness(explorer, '.graphiql-container')).toBeLessThan(60);
      expect(await explorer.page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
    });
  });

  it('works where the browser keeps nothing', async () => {
    const explorer = await visit({
      before: () => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
      },
    });
    await explorer.openOperation('CoordinatorDirectory');
    expect((await explorer.execute()).errors).toBeUndefined();
    await explorer.page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  });

  it('opens its dialogs within the content security policy', async () => {
    const { page } = await visit();
    for (const name of ['Open settings dialog', 'Open short keys dialog']) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });
});
