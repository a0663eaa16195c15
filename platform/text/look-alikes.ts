/**
 * Corrects a word that mixes look-alike letters of two scripts, such as "Тarigrad" with a Cyrillic Т. The pairs come from
 * Unicode's table of confusables (UTS #39, confusables.txt) for Latin, Cyrillic and Greek.
 */
export type Script = 'Latin' | 'Cyrillic' | 'Greek';

const scripts: readonly Script[] = ['Latin', 'Cyrillic', 'Greek'];
const LETTER_OF: Readonly<Record<Script, RegExp>> = {
  Latin: /\p{Script=Latin}/gu,
  Cyrillic: /\p{Script=Cyrillic}/gu,
  Greek: /\p{Script=Greek}/gu,
};

/** Latin letters, each with the letter of the other script that looks like it. */
const looksLikeLatin: Readonly<Record<Exclude<Script, 'Latin'>, readonly (readonly [string, string])[]>> = {
  Cyrillic: paired('ABCEHIJKMOPSTXYacdehijopqswxy', 'АВСЕНІЈКМОРЅТХУасԁеһіјорԛѕԝху'),
  // Both b and ß look like beta; ß is the likelier one in the middle of a word.
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

/** The scripts of a word's letters, the most frequent first. */
export function scriptsOf(word: string): Script[] {
  return scripts
    .map((script) => ({ script, letters: word.match(LETTER_OF[script])?.length ?? 0 }))
    .filter(({ letters }) => letters > 0)
    .sort((one, other) => other.letters - one.letters)
    .map(({ script }) => script);
}

/** The word in the first candidate script that has a letter for each of its letters; null if there is none. */
export function inOneScript(word: string, candidates: readonly Script[]): { script: Script; word: string } | null {
  // Separates accents and dots from their letters, so that ї is found by its і.
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
  return Array.from(latin, (letter, index) => [letter, others[index] ?? letter] as const);
}
