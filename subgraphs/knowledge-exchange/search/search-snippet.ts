/** Cuts the words around a hit out of a text. Plain text comes in and plain text goes out. */
import { foundWordsOf, type FoundWord } from './search-words.ts';
import type { SoughtWord } from './search.inputs.ts';

const MAX_SNIPPET_LENGTH = 160;
/** Characters before the hit, to see what it is about. */
const LEAD = 50;
const CUT = '…';

export function snippetOf(text: string, words: readonly SoughtWord[]): string {
  if (text.length <= MAX_SNIPPET_LENGTH) return text;
  const hit = firstHit(text, words);
  // From the start when that shows the hit as well, else from the first word after the lead.
  const start = hit <= LEAD * 2 ? 0 : afterBlank(text, hit - LEAD, hit);
  const room = MAX_SNIPPET_LENGTH - (start > 0 ? CUT.length : 0);
  const rest = text.slice(start);
  if (rest.length <= room) return CUT + rest;
  return `${start > 0 ? CUT : ''}${beforeBlank(rest, room - CUT.length)}${CUT}`;
}

/** How many of the words a text has. */
export function wordsHit(text: string, words: readonly SoughtWord[]): number {
  const textWords = foundWordsOf(text);
  return words.filter((word) => textWords.some((one) => isHit(one, word))).length;
}

/** Where the first of the words stands. */
function firstHit(text: string, words: readonly SoughtWord[]): number {
  const hits = foundWordsOf(text).filter((one) => words.some((word) => isHit(one, word)));
  return hits.reduce((first, { start }) => Math.min(first, start), hits[0]?.start ?? 0);
}

function isHit(textWord: FoundWord, { readings, joined, isBeginning }: SoughtWord): boolean {
  return [...readings, ...joined].some((word) =>
    textWord.readings.some((reading) => (isBeginning && word.length > 1 ? reading.startsWith(word) : reading === word)),
  );
}

/** The first place after a blank, from here up to the limit. */
function afterBlank(text: string, from: number, limit: number): number {
  const blank = text.indexOf(' ', from);
  return blank === -1 || blank >= limit ? limit : blank + 1;
}

/** As many whole words as there is room for; a word without end is cut. */
function beforeBlank(text: string, room: number): string {
  const blank = text.lastIndexOf(' ', room);
  // A character of two parts is not cut between them.
  return text.slice(0, blank > 0 ? blank : room).replace(/[\uD800-\uDBFF]$/, '');
}
