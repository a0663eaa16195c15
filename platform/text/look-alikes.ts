/**
 * Puts a word right in which letters of two scripts stand that look the same, as in "Тarigrad" with a Cyrillic Т. The
 * pairs are those of Unicode's table of confusables (UTS #39, confusables.txt) between Latin, Cyrillic and Greek.
 */
export type Script = 'Latin' | 'Cyrillic' | 'Greek';

const scripts: readonly Script[] = ['Latin', 'Cyrillic', 'Greek'];
const LETTER_OF: Readonly<Record<Script, RegExp>> = {
  Latin: /\p{Script=Latin}/gu,
  Cyrillic: /\p{Script=Cyrillic}/gu,
  Greek: /\p{Script=Greek}/gu,
};

/** Letters of Latin, each beside the letter of the other script that looks like it. */
const looksLikeLatin: Readonly<Record<Exclude<Script, 'Latin'>, readonly (readonly [string, string])[]>> = {
  Cyrillic: paired('ABCEHIJKMOPSTXYacdehijopqswxy', 'АВСЕНІЈКМОРЅТХУасԁеһіјорԛѕԝху'),
  // Two of them look like small beta; ß stands in the middle of words, where it is the likelier one.
  Greek: paired('ABEHIKMNOPTXYZaiopuvyß', 'ΑΒΕΗΙΚΜΝΟΡΤΧΥΖαιορυνγβ'),
};

const lookAlikes: ReadonlyMap<Script, ReadonlyMap<string, string>> = new Map(
  scripts.map((script) => [
    script,
    new Map(
      script === 'Latin'
        ? Object.values(looksLikeLatin).flatMap((pairs) => pairs.map(([latin, other]) => [other, latin] as const))
        : looksLikeLatin[script],
    ),
  ]),
);

/** Scripts of the letters of a word, the one most letters belong to first. */
export function scriptsOf(word: string): Script[] {
  return scripts
    .map((script) => ({ script, letters: word.match(LETTER_OF[script])?.length ?? 0 }))
    .filter(({ letters }) => letters > 0)
    .sort((one, other) => other.letters - one.letters)
    .map(({ script }) => script);
}

/** The word in the first of these scripts in which all of its letters can be read, or null when there is none. */
export function inOneScript(word: string, candidates: readonly Script[]): { script: Script; word: string } | null {
  // Accents and dots go apart: ї is found by its і.
  const letters = Array.from(word.normalize('NFD'));
  for (const script of candidates) {
    const read = letters.map((letter) =>
      scriptsOf(letter).every((own) => own === script) ? letter : lookAlikes.get(script)?.get(letter),
    );
    if (read.every((letter) => letter !== undefined)) return { script, word: read.join('').normalize('NFC') };
  }
  return null;
}

function paired(latin: string, other: string): (readonly [string, string])[] {
  const others = Array.from(other);
  return Array.from(latin, (letter, place) => [letter, others[place] ?? letter] as const);
}
