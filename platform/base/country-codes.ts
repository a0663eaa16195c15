/**
 * Decides which codes are countries, for imports, mutations and filters: ISO 3166-1, and XK, the EU's code for Kosovo. EL and
 * UK, the codes of EU institutions for Greece and the United Kingdom, are read as GR and GB.
 */
import { iso31661 } from 'iso-3166';

const countries = new Set([...iso31661.map(({ alpha2 }) => alpha2), 'XK']);
const isoOfInstitutions: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };

/** True for a country code in capitals as the hub stores it. */
export function isCountry(code: string): boolean {
  return countries.has(code);
}

/** The country code as the hub stores it, from any case: GR for `el`; null if it is not a country. */
export function countryOf(code: string): string | null {
  const capitals = code.toUpperCase();
  const country = isoOfInstitutions[capitals] ?? capitals;
  return isCountry(country) ? country : null;
}
