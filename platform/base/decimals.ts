/**
 * Exact decimals as whole numbers of a small unit, so that databases can compare and add them: euros as cents, tonnes
 * as kilograms. Nothing here ever becomes a float.
 */

/** `12.5` with two decimals is 1250; null for text that is no decimal or has more decimals than the unit. */
export function unitsOfDecimal(text: string, decimals: number): bigint | null {
  const parts = /^(-?)(\d{1,30})(?:\.(\d{1,12}))?$/.exec(text);
  if (!parts) return null;
  const [, sign = '', whole = '0', fraction = ''] = parts;
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > decimals) return null;
  const units = BigInt(whole + kept.padEnd(decimals, '0'));
  return sign === '-' ? -units : units;
}

/** The other way round, without needless zeros: 1250 with two decimals is `12.5`. */
export function decimalOfUnits(units: bigint, decimals: number): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
