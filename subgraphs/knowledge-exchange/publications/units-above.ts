/** The unit a thing names and every unit above it: a unit lies in all units whose code begins its own. */
import { regionCodeOfCountry } from '../../../covenant/regions/regions.ts';

export interface NamedUnit {
  readonly regionCode: string;
  /** False: a unit above the one that was named. */
  readonly isNamed: 0 | 1;
}

export function unitsAbove(named: readonly string[]): NamedUnit[] {
  const own = new Set(named.map(regionCodeOfCountry));
  const all = new Set(
    [...own].flatMap((code) =>
      Array.from({ length: code.length - 1 }, (_, shorter) => code.slice(0, code.length - shorter)),
    ),
  );
  return [...all].map((regionCode) => ({ regionCode, isNamed: own.has(regionCode) ? 1 : 0 }));
}
