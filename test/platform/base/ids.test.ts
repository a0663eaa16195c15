/** Ids are ULIDs with a typed prefix; those of open data are the same in every installation. */
import { idOfSource, idPrefixes, newId, typeOfId, type IdType } from '../../../covenant/ids.ts';
import { normalisedText, slugOf } from '../../../platform/text/normalised-text.ts';

const types = Object.keys(idPrefixes) as IdType[];

describe('ids', () => {
  it.each(types)('of %s say their type, new ones and those of a source', (type) => {
    expect(typeOfId(newId(type))).toBe(type);
    expect(typeOfId(idOfSource(type, '12345'))).toBe(type);
  });

  it('are in the order in which a process makes them, also within a millisecond', () => {
    const ids = Array.from({ length: 5_000 }, () => newId('Letter'));
    expect(ids.toSorted()).toEqual(ids);
  });

  it('of a source depend on its key and type only', () => {
    expect(idOfSource('Signatory', '29289')).toBe(idOfSource('Signatory', '29289'));
    expect(new Set(types.map((type) => idOfSource(type, '1').slice(4))).size).toBe(types.length);
    expect(new Set(Array.from({ length: 20_000 }, (_, key) => idOfSource('Signatory', String(key)))).size).toBe(20_000);
  });

  it.each([
    '',
    'sig_',
    'sig_01',
    'xxx_01HK153X009RS025068387DFBT',
    'sig_01HK153X009RS025068387DFBT ',
    'sig_ZZZZZZZZZZZZZZZZZZZZZZZZZZ',
  ])('that are none have no type: %p', (text) => {
    expect(typeOfId(text)).toBeNull();
  });
});

describe('normalised text', () => {
  it.each([
    ['Évora', 'evora'],
    ['  EVORA ', 'evora'],
    ['Großgöttfritz', 'grossgottfritz'],
    ['ΦΑΡΣΑΛΑ', 'farsala'],
    ['Øvre Ærø', 'ovre aero'],
    ["L'Aquila", 'l aquila'],
    ['%_\\', ''],
  ])('of %p is %p', (text, expected) => {
    expect(normalisedText(text)).toBe(expected);
  });

  it('makes page addresses', () => {
    expect(slugOf('Urząd Marszałkowski (Mazowieckie)')).toBe('urzad-marszalkowski-mazowieckie');
  });
});
