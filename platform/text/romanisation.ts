/**
 * Romanises Greek and Cyrillic words. Each system is used on signs, in passports or in registers of some country; a word is
 * found by the result of every system of its script.
 */

/** Letters are in lower case without accents; a diaeresis, which separates two letters, follows its letter. */
type Rule = readonly [letters: RegExp, latin: string];

const VOICELESS = 'θκξπσςτφχψ';
const DIAERESIS = '\u0308';

const greekLetters: readonly Rule[] = [
  rule('γ(?=[γξχ])', 'n'),
  ...letters('αβγδεζηικλμνοπρστυφωςξχ', 'a v g d e z i i k l m n o p r s t y f o s x ch'),
  ...letters('θψ', 'th ps'),
];
const greekPairs: readonly Rule[] = [
  rule(`([αεη])υ(?!${DIAERESIS})(?=[${VOICELESS}]|$)`, '$1f'),
  rule(`([αεη])υ(?!${DIAERESIS})`, '$1v'),
  rule('^μπ', 'b'),
];
const greekSystems: readonly (readonly Rule[])[] = [
  // ELOT 743, the standard of Greece and Cyprus: Chania, Irakleio.
  [pair('ου', 'ou'), ...greekPairs],
  // By pronunciation: Hania, Iraklio, Ayia Napa.
  [
    ...[pair('ου', 'ou'), pair('[εου]ι', 'i'), pair('αι', 'e'), ...greekPairs],
    ...[rule('μπ', 'b'), rule('^ντ', 'd'), rule('^γκ', 'g'), rule('γκ', 'ng'), rule('γ(?=ι)', 'y'), rule('χ', 'h')],
  ],
  // As on older maps: Khania, Naupaktos, Igumenitsa.
  [
    ...[pair('ου', 'u'), pair('([αεη])υ', '$1u')],
    ...[rule('μπ', 'b'), rule('^ντ', 'd'), rule('γκ', 'g'), rule('χ', 'kh')],
  ],
  // Letter by letter, as on keyboards without Greek: Xania, Biannoy.
  [rule('β', 'b'), rule('χ', 'x'), rule('ξ', 'ks'), rule('φ', 'ph'), rule('γ', 'g')],
];

const cyrillicLetters: readonly Rule[] = [
  ...letters('абвгґдђѓеєёжзѕиіїйј', 'a b v g g d dj gj e ie e zh z dz i i i i j'),
  ...letters('клљмнњопрстћќуўфхцч', 'k l lj m n nj o p r s t c kj u u f kh ts ch'),
  ...letters('џшщыэюяѣѫ', 'dzh sh shch y e iu ia e a'),
  // Hard and soft signs have no sound.
  rule('[ъь]', ''),
];
const cyrillicSystems: readonly (readonly Rule[])[] = [
  // Ukrainian, by the table of 2010, and Belarusian: Kharkiv, Horlivka.
  [rule('зг', 'zgh'), rule('г', 'h'), rule('ё', 'io')],
  // Russian, as passports and maps have it: Volgograd, Yekaterinburg.
  [rule('^е', 'ye')],
  // Bulgarian, by the act of 2009: Haskovo, Targovishte.
  [...letters('ъхщ', 'a h sht')],
  // Serbian and Macedonian in the Latin letters of Serbian, without their hooks: Cacak, Dakovica.
  [...letters('жцчшщџхѓќ', 'z c c s sc dz h dj c')],
];

const MARKS = /\p{M}/gu;

/** A Greek word in each system. */
export function greekInLatin(word: string): string[] {
  const plain = word.toLowerCase().normalize('NFD').replace(MARKS, keepDiaeresis);
  return greekSystems.map((system) => romanised(plain, [...system, ...greekLetters]));
}

/** A Cyrillic word in each system. */
export function cyrillicInLatin(word: string): string[] {
  // Composed, as й and ї are letters of their own; the remaining marks show stress.
  const plain = word.toLowerCase().normalize('NFC').replace(MARKS, '');
  return cyrillicSystems.map((system) => romanised(plain, [...system, ...cyrillicLetters]));
}

function romanised(word: string, rules: readonly Rule[]): string {
  return rules.reduce((written, [pattern, latin]) => written.replace(pattern, latin), word);
}

function keepDiaeresis(mark: string): string {
  return mark === DIAERESIS ? mark : '';
}

function rule(pattern: string, latin: string): Rule {
  return [new RegExp(pattern, 'gu'), latin];
}

/** Two letters that are one sound, unless a diaeresis keeps them apart. */
function pair(pattern: string, latin: string): Rule {
  return rule(`${pattern}(?!${DIAERESIS})`, latin);
}

/** One rule for each letter; the Latin spellings stand in the same order. */
function letters(originals: string, latin: string): Rule[] {
  const spellings = latin.split(' ');
  return Array.from(originals, (letter, index) => rule(letter, spellings[index] ?? ''));
}
