/** Prose without marks: what a snippet shows and words are taken from. It never lets a tag through. */

/** What is kept of one wording; a column of MySQL takes 65,535 bytes, and a letter may need four. */
const MAX_CHARACTERS = 10_000;

export function plainText(prose: string): string {
  return (
    prose
      .slice(0, MAX_CHARACTERS)
      .replace(/<\/?[a-z][^<>]*>/gi, ' ')
      // A link of CommonMark shows its words, a picture its description.
      .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
      .replace(/^\s{0,3}(?:#{1,6}|>|[-*+]|\d+\.)\s+/gm, '')
      .replace(/(?<=^|[\s(])[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}(?=[\s.,;:!?)]|$)/g, '')
      // What is left of a broken or nested tag.
      .replace(/<(?=[a-z/!?])/gi, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  );
}
