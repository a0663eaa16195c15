/** The one rule by which the languages of a reader choose among those at hand. */

/** In the first asked language that exists: exactly, or as the same language of another region (de for de-AT). */
export function inBestLanguage<Entry extends { readonly language: string }>(
  entries: readonly Entry[],
  languages: readonly string[],
): Entry | undefined {
  for (const language of languages) {
    const exact = entries.find((entry) => entry.language.toLowerCase() === language.toLowerCase());
    const base = baseOf(language);
    const best = exact ?? entries.find((entry) => baseOf(entry.language) === base);
    if (best) return best;
  }
  return undefined;
}

function baseOf(language: string): string {
  return (language.split('-')[0] ?? language).toLowerCase();
}
