/** Values of the scalars that have more than one spelling, or look like a value and are none. */
import { DateTimeScalar, LanguageCodeScalar } from '../../../platform/graph/scalars.ts';

describe('a DateTime', () => {
  it.each([
    ['2028-02-29T12:00Z', '2028-02-29T12:00:00.000Z'],
    ['2027-07-01T00:30:00.5+02:00', '2027-06-30T22:30:00.500Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ])('%s is kept as %s', (given, kept) => {
    expect(DateTimeScalar.parseValue(given)).toBe(kept);
  });

  it.each([
    ['a day that does not exist', '2027-02-30T12:00:00Z'],
    ['the 29th of February of a common year', '2027-02-29T12:00:00Z'],
    ['the 31st of a month of thirty days', '2027-06-31T12:00:00+02:00'],
    ['an hour after the last', '2027-06-30T24:00:00Z'],
    ['a year of five digits in UTC', '9999-12-31T23:00:00-02:00'],
    ['a year before the first in UTC', '0000-01-01T01:00:00+02:00'],
  ])('cannot be %s', (_what, given) => {
    expect(() => DateTimeScalar.parseValue(given)).toThrow('DateTime cannot be');
  });
});

describe('a LanguageCode', () => {
  it.each([
    ['SV', 'sv'],
    ['DE-at', 'de-AT'],
    ['sr-latn-rs', 'sr-Latn-RS'],
    ['UND', 'und'],
  ])('%s is kept as %s', (given, kept) => {
    expect(LanguageCodeScalar.parseValue(given)).toBe(kept);
  });

  it.each(['', 'english!', 'sv_SE', 'sv,en', `x-${'a'.repeat(40)}`])('cannot be "%s"', (given) => {
    expect(() => LanguageCodeScalar.parseValue(given)).toThrow('LanguageCode cannot be');
  });
});
