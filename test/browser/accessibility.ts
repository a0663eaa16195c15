/** Looks over a page with axe-core and gives the faults that keep people out, each in one line. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

export async function findAccessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(async () => {
    const { axe: scanner } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    return scanner.run();
  });
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, impact, nodes }) => nodes.map(({ target }) => `${impact ?? ''} ${id}: ${target.join(' ')}`));
}
