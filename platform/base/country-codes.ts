/**
 * Which codes are countries: one rule for imports, mutations and filters. It holds the list of ISO 3166-1, and XK, by
 * which the EU calls Kosovo. EL and UK, the codes of EU institutions for Greece and the United Kingdom, are known.
 */
import { iso31661 } from 'iso-3166';

const countries = new Set([...iso31661.map(({ alpha2 }) => alpha2), 'XK']);
const isoOfInstitutions: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };

/** True for a code in capitals by which the hub keeps a country. */
export function isCountry(code: string): boolean {
  return countries.has(code);
}

/** The code by which the hub keeps a country, whatever the case of its letters: GR for `el`; null for no country. */
export function countryOf(code: string): string | null {
  const capitals = code.toUpperCase();
  const country = isoOfInstitutions[capitals] ?? capitals;
  return isCountry(country) ? country : null;
}
