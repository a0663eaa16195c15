/** The explorer page as its readers meet it: in a real browser, with mouse, keyboard, phone, in the dark and offline. */
import type { Browser } from 'playwright-core';
import { findAccessibilityFaults } from './accessibility.ts';
import { findChromium, startChromium } from './chromium.ts';
import { editorText, phone, visitExplorer, type Visit, type VisitOptions } from './explorer-visit.ts';
import { openStandInHub, type HubUnderTest } from './stand-in-hub.ts';

const chromium = findChromium();
const describeInBrowser = chromium === null ? describe.skip : describe;

describeInBrowser('the explorer page', () => {
  let hub: HubUnderTest;
  let browser: Browser;
  let visits: Visit[] = [];

  beforeAll(async () => {
    hub = await openStandInHub();
    browser = await startChromium(chromium ?? '');
  });

  afterAll(async () => {
    await browser.close();
    await hub.close();
  });

  /** Whatever a test looks at, no visit may leave the hub or write an error to the console. */
  afterEach(async () => {
    const troubles = visits.flatMap((visit) => visit.troubles);
    await Promise.all(visits.map((visit) => visit.close()));
    visits = [];
    expect(troubles).toEqual([]);
  });

  async function visit(options?: VisitOptions): Promise<Visit> {
    const opened = await visitExplorer(browser, hub.url, options);
    visits.push(opened);
    return opened;
  }

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
      const context = await browser.newContext();
      await context.route('**/explorer/operations.json', (route) => route.fulfill({ status: 503, body: '' }));
      const page = await context.newPage();
      await page.goto(`${hub.url}/`);
      expect(await page.getByRole('alert').textContent()).toContain('could not be loaded');
      await context.close();
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
      explorer.page.locator(selector).first().evaluate((element) => {
        const [red = 0, green = 0, blue = 0] = (getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
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

    it('shows the documentation across the screen and the way back', async () => {
      const explorer = await visit({ context: phone });
      await explorer.page.getByRole('button', { name: 'Show Documentation Explorer' }).tap();
      await explorer.page.locator('.graphiql-doc-explorer').waitFor();
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

    it('names the four editors', async () => {
      const { page } = await visit();
      for (const name of [/^GraphQL query/, /^Variables as JSON/, /^Response/]) {
        expect(await page.getByLabel(name).count()).toBe(1);
      }
    });
  });
});
