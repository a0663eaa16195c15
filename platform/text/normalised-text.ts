/**
 * One spelling of a text for order, uniqueness and page addresses, made by code so that every database engine agrees:
 * plain ASCII, lower case, single spaces. "Évora", "EVORA" and "ÉVORA " are the same; "Δήμος" comes at "dimos". What a
 * text is found by is `platform/finding/`.
 */
import anyAscii from 'any-ascii';

export function normalisedText(text: string): string {
  return anyAscii(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The part of a page address that stands for a name: `Évora & Elvas` becomes `evora-elvas`. */
export function slugOf(text: string): string {
  return normalisedText(text).replaceAll(' ', '-');
}
