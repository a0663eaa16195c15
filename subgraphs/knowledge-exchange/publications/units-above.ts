/** Named units and all units above them: the code of a unit begins with the code of each unit above it. */
import { regionCodeOfCountry } from '../../../covenant/regions/regions.ts';

export interface NamedUnit {
  readonly regionCode: string;
  /** 0 for a unit above the named one. */
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
