/** What a cell of a table may mean: numbers, keys, days, countries, names and nothing, each by one rule. */
import { sourceKey } from '../../../platform/base/source-key.ts';
import {
  countryCell,
  dateCell,
  decimalCell,
  flagCell,
  keyCell,
  pastYearCell,
  textCell,
  wholeNumberCell,
} from '../../../platform/import/cells.ts';
import type { TableRow } from '../../../platform/import/table.ts';
import { readings, refused, row } from './cell-readings.ts';

/** The same pseudo-random numbers in every run. */
function* numbers(seed = 7): Generator<number> {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state;
  }
}

describe('a whole number', () => {
  const whole = (one: TableRow): number | null => wholeNumberCell(one, 'c');

  it('is digits alone, or with the zeros of programs that write every number with a point', () => {
    expect(readings(whole, ['0', '980', '980.0', '980.00', '980.0000', "'980", '2147483647', ' 7 '])).toEqual([
      0, 980, 980, 980, 980, 980, 2_147_483_647, 7,
    ]);
  });

  it.each([
    ['separators of thousands', ['1.000', '1.234', '1.234.567', '1,000', '1,234,567', '1 000', '12,34,567']],
    ['spaces of all kinds and apostrophes', ['1\u00A0000', '1\u202F000', '1\u2009000', "1'000", '1’000', '1_000']],
    ['signs, units and currencies', ['+5', '-5', '\u22125', '5 %', '€ 5', '5 EUR', '~5', '5*', '(5)', 'ca. 5']],
    ['fractions and powers', ['5.5', '5,0', '1e3', '1.6647E4', '1.2E+04', '0x1F', '1/2', '.0', '5.']],
    ['digits of other scripts', ['５００', '٥٠٠', '५००', '²', 'Ⅻ']],
    ['what is no number', ['Infinity', '-inf', 'many', 'true', '1 2 3']],
    ['more than the graph can tell', ['2147483648', '34972000000', '999999999999999', '12345678901234567890']],
  ])('is never guessed: %s', (_what, texts) => {
    expect(readings(whole, texts)).toEqual(refused(texts.length));
  });

  it('is refused with its column, its text and what would be taken', () => {
    expect(() => whole(row('24.000'))).toThrow('c is "24.000", a whole number is needed, in digits alone');
    expect(() => whole(row('2147483648'))).toThrow('c is 2147483648, at most 2147483647 is possible');
  });
});

describe('a year', () => {
  it('is one in which something can have been done since the Covenant began', () => {
    const thisYear = new Date().getUTCFullYear();
    const year = (one: TableRow): number | null => pastYearCell(one, 'c', 2008);
    expect(readings(year, ['2008', '2012.0', String(thisYear), '–'])).toEqual([2008, 2012, thisYear, null]);
    expect(readings(year, ['2007', String(thisYear + 1), '2.012', '12'])).toEqual(refused(4));
  });
});

describe('a decimal number', () => {
  const decimal = (one: TableRow): number | null => decimalCell(one, 'c', 180);

  it('has a point, or a comma that can be nothing else, which the report notes', () => {
    expect(readings(decimal, ['59.1', '-0.5', '18', '59,125', '-7,5', '-5e-05'])).toEqual([
      59.1, -0.5, 18, 59.125, -7.5, -0.00005,
    ]);
    const noted = row('59,125');
    decimal(noted);
    expect(noted.notes).toEqual(['c: a comma is taken as the decimal point']);
  });

  it('is refused beyond its limit and in other spellings', () => {
    const texts = ['180.1', '-181', '1.234.5', '59,1,2', '1.2E+01', '59.1°', '59°07′N', 'NaN€', '٥٩', '1 2'];
    expect(readings(decimal, texts)).toEqual(refused(texts.length));
  });
});

describe('a key', () => {
  const key = (one: TableRow): string | null => keyCell(one, 'c', 20);

  it('is the same for the same number, and is noted where it was written otherwise', () => {
    expect(readings(key, ['16647', '16647.0', '16647.00', '0016647', "'16647", '="16647"', ' 16647\u00A0'])).toEqual(
      Array(7).fill('16647'),
    );
    const noted = row('16647.0');
    key(noted);
    expect(noted.notes).toHaveLength(1);
  });

  it('keeps its letters, and is refused where its digits are not certain', () => {
    expect(readings(key, ['18377_med', 'AT0030', '12-34'])).toEqual(['18377_med', 'AT0030', '12-34']);
    const texts = ['16.647', '16.000', '16,647', '16 647', '1.6647E4', '1.66E+04', '16647.5', '-5', '+5', "16'647"];
    expect(readings(key, texts)).toEqual(refused(texts.length));
  });

  it('is one for any number in any of its spellings, and stays as it is when it is read again', () => {
    const some = numbers();
    for (let round = 0; round < 500; round += 1) {
      const digits = String(some.next().value);
      for (const spelling of [digits, `${digits}.0`, `${digits}.00`, `000${digits}`, `'${digits}`]) {
        expect(key(row(spelling))).toBe(digits);
      }
      expect(sourceKey(digits)).toBe(digits);
    }
  });
});

describe('a day', () => {
  const day = (one: TableRow): string | null => dateCell(one, 'c', { from: '2008-01-01', until: '2026-01-01' });

  it('is written year first, with a time of day that does not move it', () => {
    const texts = ['2015-05-01', '2015-05-01T00:00:00', '2015-05-01 23:59', '2015-05-01T00:00:00.000Z'];
    expect(readings(day, texts)).toEqual(texts.map(() => '2015-05-01'));
  });

  it('is never guessed', () => {
    const texts = [
      ...['01/05/2015', '05/01/2015', '1.5.2015', '2015/05/01', '01-05-2015', '15-05-01', '1 May 2015', 'May 2015'],
      ...[
        '2015-02-30',
        '2015-13-01',
        '2015-00-10',
        '2015-05',
        '2015',
        '42125',
        '20150501',
        '2015-5-1',
        '2015-05-01 25:00',
      ],
      ...['2015-05-01T23:00:00Z', '2015-05-01T01:00:00+02:00', '0015-05-01', '2007-12-31', '2026-01-02', '9999-12-31'],
    ];
    expect(readings(day, texts)).toEqual(refused(texts.length));
  });
});

describe('a country', () => {
  const country = (one: TableRow): string => countryCell(one, 'c');

  it('is one of ISO 3166-1, or XK; EL and UK are known as GR and GB with a note', () => {
    expect(readings(country, ['se', 'SE', 'XK', 'EL', 'uk', 'GR', 'GB', 'TR'])).toEqual(
      'SE SE XK GR GB GR GB TR'.split(' '),
    );
    const noted = row('EL');
    country(noted);
    expect(noted.notes).toEqual(['c: EL is known as GR']);
  });

  it('is refused when it is none, or a name', () => {
    const texts = [
      'XX',
      'ZZ',
      'EU',
      'UN',
      'XA',
      'AN',
      'SU',
      'YU',
      'DD',
      'QO',
      'EZ',
      'IC',
      'SWE',
      'Sweden',
      'S',
      '46',
      'ＳＥ',
    ];
    expect(readings(country, texts)).toEqual(refused(texts.length));
  });
});

describe('any cell', () => {
  it('is true or false in capitals, small letters or as a number', () => {
    expect(readings((one) => flagCell(one, 'c'), ['TRUE', 'true', '1', '1.0', 'False', '0', '0.0', 'yes', ''])).toEqual(
      [...[1, 1, 1, 1, 0, 0, 0], ...refused(2)],
    );
    expect(() => flagCell(row('–'), 'c')).toThrow('c is "–", true or false is needed');
    expect(() => flagCell(row(' '), 'c')).toThrow('c is empty, true or false is needed');
  });

  it('is refused with the error of a spreadsheet, or with a letter that was lost', () => {
    const texts = ['#REF!', '#VALUE!', '#DIV/0!', '#name?', '#NUM!', '#SPILL!', '########', 'Malm\uFFFD'];
    expect(readings((one) => textCell(one, 'c'), texts)).toEqual(refused(texts.length));
    expect(textCell(row('#1 Town'), 'c')).toBe('#1 Town');
  });

  it('is refused only where it is read, with the place of its trouble', () => {
    const troubled: TableRow = { line: 2, cells: { c: '', d: 'x' }, problems: { c: 'cell B2 holds the error #REF!' } };
    expect(textCell(troubled, 'd')).toBe('x');
    expect(() => textCell(troubled, 'c')).toThrow('c: cell B2 holds the error #REF!');
  });
});
