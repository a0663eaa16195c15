/** The form in which texts are kept: the same words are the same text, and nothing hides in them. */
import { lineOf, proseOf } from '../../../platform/text/plain-text.ts';

describe('a line', () => {
  it.each([
    ['entities of HTML', 'S&atilde;o Jo&#227;o &amp; Vila', 'São João & Vila'],
    ['entities written twice', 'A &amp;amp; B', 'A & B'],
    ['tags', '<b>Sala</b> <!-- x -->kommun', 'Sala kommun'],
    ['tags that taking out leaves, also by entities', '&lt;scr<b>ipt&gt;Sala', 'Sala'],
    ['marks of direction', '\u202ESala\u202C \u200Ekommun\u200F', 'Sala kommun'],
    ['characters without width', 'Sa\u200Bla\u00AD kom\u2060mun\uFEFF', 'Sala kommun'],
    ['decomposed letters', 'Malmo\u0308', 'Malmö'],
    ['letters that entities leave decomposed', 'Malmo&#x308;', 'Malmö'],
    ['spaces and line breaks of all kinds', ' Sala\u00A0\u202F kommun\rNorra\u2028', 'Sala kommun Norra'],
    ['controls', 'Sa\u0007la\u001A', 'Sala'],
  ])('is the same without %s', (_what, given, kept) => {
    expect(lineOf(given)).toBe(kept);
  });

  it('keeps what only looks like HTML, and joiners that change what is read', () => {
    const texts = ['Fish & Chips', 'R&D; more', 'a < b > c', '&c.', 'می\u200Cخواهم', '👩\u200D🌾', 'T&uuml'];
    expect(texts.map(lineOf)).toEqual(texts);
  });

  it('stays as it is when it is cleaned again, whatever it was', () => {
    const parts = [
      '<',
      '>',
      '&',
      ';',
      'amp',
      'lt',
      'gt',
      '#x202e',
      'b',
      '/',
      '!--',
      '-->',
      ' ',
      '\n',
      'o',
      '\u0308',
      '\u200B',
      '\u00A0',
    ];
    let state = 11;
    for (let round = 0; round < 3_000; round += 1) {
      let text = '';
      for (let length = 0; length < 14; length += 1) {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
        text += parts[Math.floor(state / 65_536) % parts.length] ?? '';
      }
      expect([text, lineOf(lineOf(text))]).toEqual([text, lineOf(text)]);
      expect([text, proseOf(proseOf(text))]).toEqual([text, proseOf(text)]);
    }
  });
});

it('prose keeps its lines', () => {
  expect(proseOf('one\r\ntwo\rthree\n\n\n\nfour')).toBe('one\ntwo\nthree\n\nfour');
});
