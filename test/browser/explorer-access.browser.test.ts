/** The explorer page for everybody: on a phone, by keyboard alone, and with a screen reader. */
import { findAccessibilityFaults } from './accessibility.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { editorText, phone, type Visit } from './explorer-visit.ts';
import { openStandInHub } from './stand-in-hub.ts';

describeInBrowser('the explorer page', openStandInHub, (visit) => {
  describe('on a phone', () => {
    const isScrolledSideways = (explorer: Visit): Promise<boolean> =>
      explorer.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

    it('has the operations in reach, runs one by touch and shows its answer', async () => {
      const explorer = await visit({ context: phone });
      expect(await isScrolledSideways(explorer)).toBe(false);
      await explorer.page.getByRole('button', { name: /^CoordinatorProfile/ }).tap();
      expect(await isScrolledSideways(explorer)).toBe(false);
      expect(await editorText(explorer.page, 'Query Editor')).toContain('query CoordinatorProfile');
      await explorer.execute();
      await expect(explorer.page.getByText('"Diputació de Girona"').isVisible()).resolves.toBe(true);
      expect(await isScrolledSideways(explorer)).toBe(false);
    });

    it('brings the tab of an operation into sight', async () => {
      const explorer = await visit({ context: phone });
      await explorer.openOperation('CoordinatorProfile');
      await explorer.page.getByRole('button', { name: 'Show Named operations' }).tap();
      await explorer.openOperation('CoordinatorDirectory');
      const box = await explorer.page.locator('.graphiql-tab-active .graphiql-tab-button').boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(360);
    });

    it('shows the documentation across the screen and the way back', async () => {
      const explorer = await visit({ context: phone });
      await explorer.listedOperations();
      await explorer.page.evaluate(() => {
        scrollTo(0, 200);
      });
      await explorer.page.getByRole('button', { name: 'Show Documentation Explorer' }).tap();
      const title = await explorer.page.locator('.graphiql-doc-explorer-title').boundingBox();
      expect(title?.y).toBeGreaterThan(0);
      expect(await isScrolledSideways(explorer)).toBe(false);
      await explorer.page.getByRole('button', { name: 'Show the editor' }).tap();
      await explorer.page.getByRole('button', { name: /^Execute query/ }).waitFor();
    });
  });

  describe('by keyboard alone', () => {
    const focused = (explorer: Visit): Promise<string> =>
      explorer.page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      });

    it('starts with a link past the header', async () => {
      const explorer = await visit();
      await explorer.page.keyboard.press('Tab');
      expect(await focused(explorer)).toBe('Skip to the explorer');
      await explorer.page.keyboard.press('Enter');
      expect(await explorer.page.evaluate(() => document.activeElement?.id)).toBe('explorer');
    });

    it('reaches an operation, opens it and runs it', async () => {
      const explorer = await visit();
      await explorer.listedOperations();
      for (let step = 0; step < 40 && !(await focused(explorer)).startsWith('CoordinatorDirectory'); step++) {
        await explorer.page.keyboard.press('Tab');
      }
      await explorer.page.keyboard.press('Enter');
      await explorer.page.locator('.graphiql-tab-active', { hasText: 'CoordinatorDirectory' }).waitFor();
      expect(await focused(explorer)).toMatch(/^Execute query/);
      await explorer.page.keyboard.press('Enter');
      await explorer.page.locator('.result-window', { hasText: 'Girona' }).waitFor();
    });

    it('gets out of the editors with Tab', async () => {
      const explorer = await visit();
      await explorer.openOperation('CoordinatorProfile');
      await explorer.page.locator('section[aria-label="Query Editor"] .CodeMirror-lines').click();
      expect(await focused(explorer)).toContain('GraphQL query');
      await explorer.page.keyboard.press('Tab');
      expect(await focused(explorer)).toMatch(/^Execute query/);
      await explorer.page.keyboard.press('Shift+Tab');
      expect(await focused(explorer)).toContain('GraphQL query');
      expect(await editorText(explorer.page, 'Query Editor')).toContain('query CoordinatorProfile');
    });
  });

  describe('for screen readers', () => {
    it.each(['light', 'dark'] as const)('has no serious fault in %s colours', async (colorScheme) => {
      const explorer = await visit({ context: { colorScheme } });
      await explorer.openOperation('CoordinatorProfile');
      expect(await findAccessibilityFaults(explorer.page)).toEqual([]);
    });

    it('has no serious fault on a phone', async () => {
      const explorer = await visit({ context: phone });
      await explorer.listedOperations();
      expect(await findAccessibilityFaults(explorer.page)).toEqual([]);
    });

    it('has words for every icon', async () => {
      const { page } = await visit();
      await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
      const titles = await page.locator('svg title').allTextContents();
      expect(titles.length).toBeGreaterThan(5);
      for (const title of titles) expect(title).toMatch(/^[a-z]{3,}( [a-z]+)* icon$/);
    });

    it('names the four editors', async () => {
      const { page } = await visit();
      for (const name of [/^GraphQL query/, /^Variables as JSON/, /^Response/]) {
        expect(await page.getByLabel(name).count()).toBe(1);
      }
    });
  });
});
