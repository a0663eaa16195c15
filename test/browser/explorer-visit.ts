/**
 * One visit to the explorer page in a real browser, with the steps a reader takes.
 * It writes down every trouble a visit must not have: errors in the console, and requests that leave the hub.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
export const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

export interface Visit {
  readonly page: Page;
  readonly troubles: readonly string[];
  listedOperations(): Promise<string[]>;
  openOperation(name: string): Promise<void>;
  /** Presses Execute and gives what the hub answered, once the page shows it. */
  execute(): Promise<{ readonly data?: unknown; readonly errors?: unknown }>;
  tabs(): Promise<string[]>;
  close(): Promise<void>;
}

export interface VisitOptions {
  readonly context?: BrowserContextOptions;
  /** Runs in the page before any of its scripts. */
  readonly before?: () => void;
  /** Addresses the hub refuses to answer during this visit; that the console says so is no trouble then. */
  readonly refused?: string;
}

export async function visitExplorer(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visit> {
  const context = await browser.newContext(options.context ?? desktop);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const asked = request.url();
    if (!asked.startsWith(`${url}/`) && !asked.startsWith('data:')) troubles.push(`request left the hub: ${asked}`);
  });
  if (options.refused) {
    await page.route(options.refused, (route) => route.fulfill({ status: 503, body: '' }));
    page.removeAllListeners('console');
  }
  if (options.before) await page.addInitScript(options.before);
  await page.goto(`${url}/`);
  await page.locator('.graphiql-container').waitFor();

  return {
    page,
    troubles,
    async listedOperations() {
      const names = page.locator('.named-operation-name');
      await names.first().waitFor();
      return names.allTextContents();
    },
    async openOperation(name) {
      await page.locator('.named-operation', { has: page.getByText(name, { exact: true }) }).click();
      await page.locator('.graphiql-tab-active', { hasText: name }).waitFor();
    },
    async execute() {
      const answered = page.waitForResponse((response) => response.url() === `${url}/graphql`);
      await page.getByRole('button', { name: /^Execute query/ }).click();
      const answer = (await (await answered).json()) as { data?: unknown; errors?: unknown };
      await page.locator('.result-window .CodeMirror-code', { hasText: /"(data|errors)"/ }).waitFor();
      return answer;
    },
    tabs: () => page.locator('.graphiql-tab-button').allTextContents(),
    close: () => context.close(),
  };
}

/** What the reader sees in the editor, line by line. */
export async function editorText(page: Page, section: string): Promise<string> {
  const lines = page.locator(`section[aria-label="${section}"] .CodeMirror-line`);
  return (await lines.allTextContents()).join('\n').replaceAll('\u200b', '');
}
