/**
 * Runs tests against one hub and one browser, each test on fresh pages. Whatever a test looks at, none of its visits may
 * leave the hub or write an error to the console.
 */
import type { Browser } from 'playwright-core';
import { findChromium, startChromium } from './chromium.ts';
import { visitExplorer, type Visit, type VisitOptions } from './explorer-visit.ts';

export interface HubUnderTest {
  readonly url: string;
  close(): Promise<void>;
}

export type VisitExplorer = (options?: VisitOptions) => Promise<Visit>;

export function describeInBrowser(
  title: string,
  openHub: () => Promise<HubUnderTest>,
  tests: (visit: VisitExplorer) => void,
): void {
  const chromium = findChromium();
  const describeIfPossible = chromium === null ? describe.skip : describe;

  describeIfPossible(title, () => {
    let hub: HubUnderTest;
    let browser: Browser;
    let visits: Visit[] = [];
    const opened: { close(): Promise<void> }[] = [];

    beforeAll(async () => {
      hub = await openHub();
      opened.unshift(hub);
      browser = await startChromium(chromium ?? '');
      opened.unshift(browser);
    });

    afterAll(async () => {
      for (const one of opened) await one.close();
    });

    afterEach(async () => {
      const troubles = visits.flatMap((visit) => visit.troubles);
      await Promise.all(visits.map((visit) => visit.close()));
      visits = [];
      expect(troubles).toEqual([]);
    });

    tests(async (options) => {
      const visit = await visitExplorer(browser, hub.url, options);
      visits.push(visit);
      return visit;
    });
  });
}
