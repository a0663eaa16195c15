/** Cuts a snippet around the first hit out of plain text. */
import { foundWordsOf, type FoundWord } from './search-words.ts';
import type { SoughtWord } from './search.inputs.ts';

const MAX_SNIPPET_LENGTH = 160;
/** Characters before the hit, for context. */
const LEAD = 50;
const CUT = '…';

export function snippetOf(text: string, words: readonly SoughtWord[]): string {
  if (text.length <= MAX_SNIPPET_LENGTH) return text;
  const hit = firstHit(text, words);
  // Starts at the beginning if the snippet then still shows the hit, else at a whole word before the hit.
  const start = hit <= LEAD * 2 ? 0 : afterBlank(text, hit - LEAD, hit);
  const room = MAX_SNIPPET_LENGTH - (start > 0 ? CUT.length : 0);
  const rest = text.slice(start);
  if (rest.length <= room) return CUT + rest;
  return `${start > 0 ? CUT : ''}${beforeBlank(rest, room - CUT.length)}${CUT}`;
}

/** Number of the words that a text contains. */
export function wordsHit(text: string, words: readonly SoughtWord[]): number {
  const textWords = foundWordsOf(text);
  return words.filter((word) => textWords.some((one) => isHit(one, word))).length;
}

/** Position of the first hit. */
function firstHit(text: string, words: readonly SoughtWord[]): number {
  const hits = foundWordsOf(text).filter((one) => words.some((word) => isHit(one, word)));
  return hits.reduce((first, { start }) => Math.min(first, start), hits[0]?.start ?? 0);
}

function isHit(textWord: FoundWord, { readings, joined, stems, ends, isBeginning }: SoughtWord): boolean {
  const isWord = [...readings, ...joined].some((word) =>
    textWord.readings.some((reading) => (isBeginning && word.length > 1 ? reading.startsWith(word) : reading === word)),
  );
  // The language of the text is not known here: its word has the stem if it begins with it.
  const isForm = (reading: string): boolean =>
    stems.some((stem) => reading.startsWith(stem)) || ends.some((end) => reading.includes(end));
  return isWord || textWord.readings.some(isForm);
}

/** Position after the first blank between `from` and the limit, else the limit. */
function afterBlank(text: string, from: number, limit: number): number {
  const blank = text.indexOf(' ', from);
  return blank === -1 || blank >= limit ? limit : blank + 1;
}

/** The whole words that fit; cuts a word that is too long. */
function beforeBlank(text: string, room: number): string {
  const blank = text.lastIndexOf(' ', room);
  // Does not split a surrogate pair.
  return text.slice(0, blank > 0 ? blank : room).replace(/[\uD800-\uDBFF]$/, '');
}
