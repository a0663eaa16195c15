/**
 * The Latin spelling of Greek and Bulgarian words on road signs and in passports, where it differs from the letters
 * taken one by one: Χανιά is Chania (ELOT 743), Хасково is Haskovo (Bulgarian transliteration act of 2009).
 * It leaves all other letters as they are.
 */
const VOICELESS = 'θκξπσςτφχψ';

const replacements: readonly (readonly [RegExp, string])[] = [
  [/ο[υύ]/gu, 'ou'],
  [new RegExp(`α[υύ](?=[${VOICELESS}]|$)`, 'gu'), 'af'],
  [/α[υύ]/gu, 'av'],
  [new RegExp(`ε[υύ](?=[${VOICELESS}]|$)`, 'gu'), 'ef'],
  [/ε[υύ]/gu, 'ev'],
  [/γγ/gu, 'ng'],
  [/γξ/gu, 'nx'],
  [/γχ/gu, 'nch'],
  [/^μπ/u, 'b'],
  [/χ/gu, 'ch'],
  // Bulgarian alone among the languages of the EU is written in Cyrillic.
  [/ия$/u, 'ia'],
  [/ъ/gu, 'a'],
  [/щ/gu, 'sht'],
  [/х/gu, 'h'],
];

export function usualLatinSpelling(word: string): string {
  return replacements.reduce(
    (spelled, [letters, latin]) => spelled.replace(letters, latin),
    word.normalize('NFC').toLowerCase(),
  );
}
