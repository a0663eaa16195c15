/** Finds the cell styles that show a date. A date in a workbook is a number with a date format in its style. */
import type { XlsxPackage } from './xlsx-package.ts';
import { readXml } from './xlsx-xml.ts';

/**
 * Date formats that a workbook may use without defining them (ECMA-376 part 1, 18.8.30). Formats for the time of day alone are
 * not included: such a cell has no day.
 */
const builtInDateFormats = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** The numbers of the cell styles (attribute `s` of a cell) that show a date. */
export async function readDateStyles(xlsx: XlsxPackage, part: string | undefined): Promise<ReadonlySet<number>> {
  const dateStyles = new Set<number>();
  if (part === undefined) return dateStyles;
  const formats = new Map<number, string>();
  let section = '';
  let style = 0;
  await readXml(xlsx, part, {
    open(name, attributes) {
      // Both elements also occur in named styles and in conditional formats, with another numbering.
      if (name === 'numFmts' || name === 'cellXfs') section = name;
      const format = Number(attributes['numFmtId'] ?? 0);
      if (section === 'numFmts' && name === 'numFmt') formats.set(format, attributes['formatCode'] ?? '');
      if (section !== 'cellXfs' || name !== 'xf') return;
      if (isDateFormat(format, formats.get(format))) dateStyles.add(style);
      style += 1;
    },
    close(name) {
      if (name === section) section = '';
    },
  });
  return dateStyles;
}

function isDateFormat(format: number, code: string | undefined): boolean {
  if (code === undefined) return builtInDateFormats.has(format);
  // Removes literal text, fill characters, colours and locales; [h], [m] and [s] mean elapsed time and stay.
  const bare = code.replace(/"[^"]*"|\\.|[_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]|AM\/PM|A\/P/giu, '');
  const pattern = bare.split(';', 1)[0] ?? '';
  // `m` is the month, or the minutes beside hours or seconds.
  return /[yd]/iu.test(pattern) || (/m/iu.test(pattern) && !/[hs[]/iu.test(pattern));
}
