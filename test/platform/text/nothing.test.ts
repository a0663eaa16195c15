/** How tables say nothing: in one list of ways for every column, and without taking a name for it. */
import {
  choiceCell,
  countryCell,
  dateCell,
  decimalCell,
  keyCell,
  neededName,
  textCell,
  wholeNumberCell,
} from '../../../platform/import/cells.ts';
import type { TableRow } from '../../../platform/import/table.ts';
import { readings, refused } from '../import/cell-readings.ts';

describe('nothing', () => {
  const MARKS = [
    '',
    ' ',
    '-',
    '–',
    '—',
    '―',
    '−',
    '--',
    '- -',
    '…',
    '...',
    '.',
    '?',
    '/',
    '_',
    '\u200B',
    '\u00A0',
    '*',
    '~',
    '[]',
    '""',
    '\u3164',
  ];
  const WORDS = [
    'n/a',
    'N/A',
    '#N/A',
    'n.a.',
    'N / A',
    '(blank)',
    '(empty)',
    'Not available',
    'tbd',
    'TBA',
    '<NA>',
    '[n/a]',
    'N/A.',
    'k. A.',
    'н/д',
    '\\N',
    '#N/A N/A',
    '=NA()',
    'not assigned',
  ];
  const PROGRAMS = ['null', 'missing', 'NULL', 'none', 'NONE', 'nan', 'NaN', 'na', 'NA', 'nil', 'unknown'];

  it('is said in one list of ways in columns of every kind', () => {
    const kinds = [
      (one: TableRow) => textCell(one, 'c'),
      (one: TableRow) => keyCell(one, 'c'),
      (one: TableRow) => wholeNumberCell(one, 'c'),
      (one: TableRow) => decimalCell(one, 'c', 90),
      (one: TableRow) => dateCell(one, 'c', { from: '2008-01-01', until: '2030-01-01' }),
      (one: TableRow) => choiceCell(one, 'c', ['POINT']),
    ];
    const texts = [...MARKS, ...WORDS, ...PROGRAMS, 'None', 'Null', 'Na'];
    for (const kind of kinds) expect(readings<unknown>(kind, texts)).toEqual(texts.map(() => null));
  });

  it('is no name of a record; names that look like it stay', () => {
    const name = (one: TableRow): string => neededName(one, 'c');
    const nothing = [...MARKS, ...WORDS, ...PROGRAMS.filter((word) => word !== 'NaN')];
    expect(readings(name, nothing)).toEqual(refused(nothing.length));
    const names = ['None', 'Nan', 'Na', 'Null', 'Unknown', 'Ø', 'Å', 'Y', '-Sur-', 'N.A. Otto', '108'];
    expect(readings(name, names)).toEqual(names);
  });

  it('is no choice and no country, though NONE may be a choice and NA is Namibia', () => {
    expect(readings((one) => choiceCell(one, 'c', ['POINT', 'NONE']), ['NONE', 'none', 'n/a', '–', 'x'])).toEqual([
      'NONE',
      'NONE',
      null,
      null,
      'refused',
    ]);
    expect(readings((one) => countryCell(one, 'c'), ['NA', 'na', 'n/a', '–', ''])).toEqual(['NA', 'NA', ...refused(3)]);
  });
});
