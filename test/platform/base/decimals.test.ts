/** Decimals as whole units and back, without ever being a float. */
import { decimalOfUnits, unitsOfDecimal } from '../../../platform/base/decimals.ts';

describe('an exact decimal', () => {
  it.each([
    ['0', 2, 0n],
    ['12.5', 2, 1250n],
    ['12500.50', 2, 1_250_050n],
    ['-0.05', 2, -5n],
    ['1.5000', 2, 150n],
    ['999999999999999999999999999999.99', 2, 99_999_999_999_999_999_999_999_999_999_999n],
  ])('counts %s with %i decimals as %s units', (text, decimals, units) => {
    expect(unitsOfDecimal(text, decimals)).toBe(units);
  });

  it.each(['0.001', '1e3', '', '.5', '5.', '1,5', ' 1', 'NaN', '--1'])(
    'does not take %j for a sum of cents',
    (text) => {
      expect(unitsOfDecimal(text, 2)).toBeNull();
    },
  );

  it.each([
    [0n, 2, '0'],
    [5n, 2, '0.05'],
    [-1250n, 2, '-12.5'],
    [100n, 2, '1'],
    [30n, 0, '30'],
  ])('writes %s units of %i decimals without needless zeros', (units, decimals, text) => {
    expect(decimalOfUnits(units, decimals)).toBe(text);
  });
});
