/** The rule of finding by itself: spellings of one name meet in a reading, and hardly any two names of the register do. */
import { foundByName, hasWords } from '../../../platform/graph/found-by.ts';
import { wordsOf } from '../../../platform/text/word-readings.ts';
import { normalisedText } from '../../../platform/text/normalised-text.ts';
import { readCsv } from '../../world/read-csv.ts';
import { SPELLINGS } from '../../world/spellings.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

const readingsOf = (text: string): readonly string[] => wordsOf(text).flatMap(({ distinct }) => distinct);

/** Whether a filter with one text keeps what is named by the other, by the condition that the engines are given. */
function finds(typed: string, name: string): boolean {
  const column = foundByName(name);
  return hasWords(rawSql`c`, typed).every(({ sql, parameters }) =>
    sql.split(' OR ').some((condition, index) => {
      const sought = String(parameters[index]).slice(1, -1);
      return (condition.startsWith('REPLACE') ? column.replaceAll(' ', '') : column).includes(sought);
    }),
  );
}

/** Names as the bundled register writes them, and what people type for them. */
const OF_THE_REGISTER: readonly (readonly [string, string])[] = [
  ['Тarigrad', 'Tarigrad'],
  ['Groβgöttfritz', 'Großgöttfritz'],
  ['Groβgöttfritz', 'Grossgoettfritz'],
  ['Αglantzia', 'Aglantzia'],
  ['Αglantzia', 'Αγλαντζιά'],
  ['Βiannoy', 'Biannoy'],
  ['Βiannoy', 'Βιάννου'],
  ['Korsun-Shevchenkivskіу AC', 'Shevchenkivskyi'],
  ['Korsun-Shevchenkivskіу AC', 'Корсунь-Шевченківський'],
  ['ΦΑΡΣΑΛΑ', 'farsala'],
  ['Kozani', 'Κοζάνη'],
  ['Galatsi', 'Γαλάτσι'],
  ['Strovolos', 'Στρόβολος'],
  ['Cherkasy', 'Черкаси'],
  ['Obukhiv', 'Обухів'],
  ['General Toshevo', 'Генерал Тошево'],
  ['Vrbas', 'Врбас'],
];

describe('spellings of one name', () => {
  const pairs = SPELLINGS.flatMap((names) =>
    names.flatMap((typed) => names.filter((name) => name !== typed).map((name) => [typed, name] as const)),
  );

  it.each(pairs)('%s finds %s', (typed, name) => {
    expect(finds(typed, name)).toBe(true);
  });

  it.each(OF_THE_REGISTER)('%s, as the register has it, is found by %s', (name, typed) => {
    expect(finds(typed, name)).toBe(true);
  });

  it.each([
    ['Bar', 'Var'],
    ['Sale', 'Salle'],
    ['XII', 'XI'],
    ['III', 'II'],
    ['Lund', 'Lind'],
    ['Novi', 'Barbarano Vicentino'],
  ])('that are two stay two: %s does not find %s', (typed, name) => {
    expect(finds(typed, name)).toBe(false);
  });
});

describe('a reading', () => {
  const names = [...new Set(readCsv('signatories.csv').map(({ name = '' }) => name))];

  it('is found by every beginning of what the register writes, of three letters and more', () => {
    const missed = names.flatMap((name) =>
      wordsOf(name).flatMap(({ written }) =>
        Array.from({ length: Math.max(0, written.length - 2) }, (_, index) => written.slice(0, index + 3))
          .filter((beginning) => readingsOf(beginning).length > 0 && !finds(beginning, name))
          .map((beginning) => `${beginning} of ${written}`),
      ),
    );
    expect(missed).toEqual([]);
  });

  it('is plain letters and digits, whatever is typed', () => {
    const points = Array.from({ length: 20_000 }, (_, index) => String.fromCodePoint(0x20 + index * 7));
    for (const text of [...points, 'İ̇', '\ud800', 'a\u0308\u0301\u0328', 'ΐ', '🏙️', '%_\\', '١٢']) {
      for (const reading of readingsOf(text)) expect(reading).toMatch(/^[a-z0-9]+$/);
    }
  });

  it('is one for a Latin word and at most four for one of Greek or Cyrillic letters', () => {
    const latin = names.filter((name) => /^[\p{Script=Latin}\P{L}]+$/u.test(name));
    expect(latin.length).toBeGreaterThan(11_000);
    for (const name of latin) for (const { distinct } of wordsOf(name)) expect(distinct.length).toBe(1);
    for (const word of ['Χαϊδάρι', 'Ευαγγελισμός', 'Хрещатицький', 'Щъгърх']) {
      expect(readingsOf(word).length).toBeLessThanOrEqual(4);
    }
  });

  it('is shared by few names of the register that are spelled differently', () => {
    const spelled = new Map<string, Set<string>>();
    for (const name of names) {
      const reading = wordsOf(name)
        .map(({ distinct: [usual = ''] }) => usual)
        .join(' ');
      spelled.set(reading, (spelled.get(reading) ?? new Set()).add(normalisedText(name)));
    }
    const shared = [...spelled.values()].filter(({ size }) => size > 1);
    expect(names.length).toBeGreaterThan(11_000);
    expect(shared.length).toBeLessThanOrEqual(20);
    expect(shared.map((these) => [...these].sort())).toContainEqual(['baeza', 'baza']);
  });
});
