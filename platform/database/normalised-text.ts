/**
 * One spelling of a text for search, order and uniqueness, made by code so that every database engine agrees:
 * plain ASCII, lower case, single spaces. "Évora", "EVORA" and "ÉVORA " are the same; "Δήμος" is found by "dimos".
 */
import anyAscii from 'any-ascii';
import { HubError } from '../errors.ts';

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

/** Each word is a condition of its own, and an engine takes some hundreds of them. */
const MAX_WORDS = 20;

/** The words a filter looks for, in their normalised spelling, each once. */
export function normalisedWords(text: string): string[] {
  const words = [...new Set(normalisedText(text).split(' '))].filter((word) => word !== '');
  if (words.length <= MAX_WORDS) return words;
  throw new HubError('BAD_USER_INPUT', `text has ${String(words.length)} words; ${String(MAX_WORDS)} are the most.`, {
    argument: 'text',
    limit: MAX_WORDS,
    asked: words.length,
  });
}
