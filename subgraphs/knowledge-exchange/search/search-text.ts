/** Removes markup from prose, for snippets and terms. The result never contains a tag. */

/** Limit of one wording, as long as a post: a text column of MySQL holds 65,535 bytes, and a UTF-16 unit needs at most three. */
const MAX_CHARACTERS = 20_000;

export function plainText(prose: string): string {
  return (
    prose
      .slice(0, MAX_CHARACTERS)
      .replace(/<\/?[a-z][^<>]*>/gi, ' ')
      // Replaces a link of CommonMark with its text and an image with its description.
      .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
      .replace(/^\s{0,3}(?:#{1,6}|>|[-*+]|\d+\.)\s+/gm, '')
      .replace(/(?<=^|[\s(])[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}(?=[\s.,;:!?)]|$)/g, '')
      // Removes the rest of a broken or nested tag.
      .replace(/<(?=[a-z/!?])/gi, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  );
}
