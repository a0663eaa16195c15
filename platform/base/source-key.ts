/**
 * The key of a row in a public source. Spreadsheets and data programs write one number in several ways; all of them become one
 * key, so that they do not become several things.
 */

/** Digits with a point, a comma, an apostrophe, a space or an exponent between them. */
const UNCERTAIN_NUMBER = /^[+-]?\d[\d.,'’\s]*(?:e[+-]?\d+)?$/i;
/** Three zeros after a point may be thousands. */
const WRITTEN_AS_DECIMAL = /^(\d+)\.(?!000$)0+$/;

/** `16647` for 16647, 16647.0 and 0016647; letters and hyphens stay as they are; null when the number is not certain. */
export function sourceKey(text: string): string | null {
  const digits = WRITTEN_AS_DECIMAL.exec(text)?.[1] ?? text;
  if (/^\d+$/.test(digits)) return digits.replace(/^0+(?=\d)/, '');
  return UNCERTAIN_NUMBER.test(digits) ? null : digits;
}
