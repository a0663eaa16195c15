/** Names of countries in the languages of the Covenant, from the Unicode CLDR data that Node carries. */
import type { Wording } from '../../platform/graph/localized-text.ts';

/** The languages of the EU first, then those of other countries with coordinators. English is the original. */
const LANGUAGES = (
  'en bg cs da de el es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv ' + 'ca eu no uk tr sq mk sr bs is ka hy'
).split(' ');

const displayNames = new Map<string, Intl.DisplayNames>();
const wordingsByCountry = new Map<string, Wording[]>();

/** Wordings of an ISO 3166-1 country, English first; empty for any other code. */
export function countryWordings(country: string): Wording[] {
  let wordings = wordingsByCountry.get(country);
  if (!wordings) {
    wordings = LANGUAGES.flatMap((language) => {
      const text = nameIn(language, country);
      return text === undefined ? [] : [{ language, text, origin: 'ORIGINAL' as const }];
    });
    wordingsByCountry.set(country, wordings);
  }
  return wordings;
}

function nameIn(language: string, country: string): string | undefined {
  let names = displayNames.get(language);
  if (!names) {
    names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    displayNames.set(language, names);
  }
  return names.of(country);
}
