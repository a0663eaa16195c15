/** A reader gets the best wording and is told which one it is. */
import { languagesOf } from '../../../platform/graph/accept-language.ts';
import { chosenText, type Wording } from '../../../platform/graph/localized-text.ts';

const wordings: Wording[] = [
  { language: 'sv', text: 'Hej' },
  { language: 'de-AT', text: 'Servus', origin: 'HUMAN' },
  { language: 'fr', text: 'Salut', origin: 'MACHINE' },
];

describe('a localised text', () => {
  it.each([
    [['fr'], 'fr', false],
    [['en', 'fr'], 'fr', false],
    [['de'], 'de-AT', false],
    [['de-DE'], 'de-AT', false],
    [['DE-at'], 'de-AT', false],
    [['en'], 'sv', true],
    [[], 'sv', false],
  ])('for the languages %j is in %s, fallback: %s', (asked, language, isFallback) => {
    expect(chosenText(wordings, asked)).toMatchObject({ language, isFallback, available: ['sv', 'de-AT', 'fr'] });
  });

  it('says how each wording came about, the first being the original', () => {
    expect(chosenText(wordings, []).translations.map(({ origin }) => origin)).toEqual(['ORIGINAL', 'HUMAN', 'MACHINE']);
  });

  it('is never silently empty', () => {
    expect(() => chosenText([], ['en'])).toThrow('no wording');
  });
});

describe('Accept-Language', () => {
  it.each([
    [undefined, []],
    ['', []],
    ['sv', ['sv']],
    ['da, en-GB;q=0.8, en;q=0.7', ['da', 'en-GB', 'en']],
    ['en;q=0.1, sv;q=0.9', ['sv', 'en']],
    ['*', []],
    ['sv;q=0, en', ['en']],
    ['<script>, fi;q=abc, -', ['fi']],
  ])('%p means %j', (header, languages) => {
    expect(languagesOf(header)).toEqual(languages);
  });
});
