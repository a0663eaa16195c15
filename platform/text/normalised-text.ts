/**
 * One spelling of a text for order, uniqueness and page addresses, made by code so that every database engine agrees:
 * plain ASCII, lower case, single spaces. "Évora", "EVORA" and "ÉVORA " are equal; "Δήμος" is sorted as "dimos". Search has
 * its own rule, `word-readings.ts`.
 */
import anyAscii from 'any-ascii';

export function normalisedText(text: string): string {
  return anyAscii(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The slug of a name: `evora-elvas` for `Évora & Elvas`. */
export function slugOf(text: string): string {
  return normalisedText(text).replaceAll(' ', '-');
}
