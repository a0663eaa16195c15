/** Which texts count as the same, so that one text is not spread over many posts. */

/** Shorter texts are nearly equal only if all their words are equal. */
const LEAST_WORDS = 8;
const ALIKE = 0.9;

/** True for texts that differ only in punctuation, spaces, capitals and a few words. */
export function isNearlyEqual(one: string, other: string): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  if (words.join('') === others.join('')) return true;
  if (Math.min(words.length, others.length) < LEAST_WORDS) return false;
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of others) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  return (2 * shared) / (words.length + others.length) >= ALIKE;
}

/** The words of a text; a text without letters and digits counts as one word. */
function wordsOf(text: string): string[] {
  // Capitals first, so that ß and SS, and both small sigmas, are equal.
  const plain = text.normalize('NFKC').toUpperCase().toLowerCase();
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [plain.replace(/\s/gu, '')];
}
