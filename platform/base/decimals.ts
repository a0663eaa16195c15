/**
 * Exact decimals as whole numbers of a small unit, so that databases can compare and add them: euros as cents, tonnes
 * as kilograms. Nothing here ever becomes a float.
 */

/** 1250 for `12.5` with two decimals; null if the text is not a decimal or has more decimals. */
export function unitsOfDecimal(text: string, decimals: number): bigint | null {
  const match = /^(-?)(\d{1,30})(?:\.(\d{1,12}))?$/.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '0', fraction = ''] = match;
  const digits = fraction.replace(/0+$/, '');
  if (digits.length > decimals) return null;
  const units = BigInt(whole + digits.padEnd(decimals, '0'));
  return sign === '-' ? -units : units;
}

/** `12.5` for 1250 with two decimals, without trailing zeros. */
export function decimalOfUnits(units: bigint, decimals: number): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
