/** Looks over a page with axe-core and gives the faults that keep people out, each in one line. */
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** Faults inside GraphiQL that this page cannot mend; each has a way around that a test walks. */
const knownInGraphiql = [
  // A tab holds its own close button. Both take the focus one after the other and do what they say.
  /nested-interactive: \.graphiql-tab/,
  // axe looks for focus on the scrolling box of an editor; it is on the text field inside, whose arrow keys scroll.
  /scrollable-region-focusable: .*\.CodeMirror-scroll$/,
];

export async function findAccessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
    .filter((fault) => !knownInGraphiql.some((known) => known.test(fault)));
}
