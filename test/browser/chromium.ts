/**
 * Finds a Chromium for the browser tests and starts it without any traffic of its own.
 * It must never download one: a machine without a browser skips these tests, and says so.
 */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of the browser, or null where there is none and none is required. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | null {
  const wanted = environment['CHROMIUM_PATH'];
  const found = (wanted ? [wanted] : usualPlaces).find((path) => existsSync(path));
  if (found !== undefined) return found;
  const looked = wanted ? `CHROMIUM_PATH=${wanted}` : usualPlaces.join(', ');
  if (environment['REQUIRE_BROWSER'] === '1') {
    throw new Error(`REQUIRE_BROWSER=1, but there is no browser at ${looked}. Install chromium or set CHROMIUM_PATH.`);
  }
  console.warn(`Browser tests skipped: no browser at ${looked}. Install chromium or set CHROMIUM_PATH.`);
  return null;
}

export function startChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
