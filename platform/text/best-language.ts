/** The one rule by which the languages of a reader choose among those at hand. */

/** In the first asked language that exists: exactly, or as the same language of another region (de for de-AT). */
export function inBestLanguage<Entry extends { readonly language: string }>(
  entries: readonly Entry[],
  asked: readonly string[],
): Entry | undefined {
  for (const language of asked) {
    const exact = entries.find((entry) => entry.language.toLowerCase() === language.toLowerCase());
    const base = baseOf(language);
    const found = exact ?? entries.find((entry) => baseOf(entry.language) === base);
    if (found) return found;
  }
  return undefined;
}

function baseOf(language: string): string {
  return (language.split('-')[0] ?? language).toLowerCase();
}
