/** Limits as settings: one row each, from which they are read, checked and described. */
export interface LimitSetting {
  readonly name: string;
  readonly default: number;
  /** The smallest and largest value. */
  readonly from: number;
  readonly to: number;
  readonly meaning: string;
}

export type LimitSettings<Name extends string> = Readonly<Record<Name, LimitSetting>>;

/** The rows of the list of settings. */
export function describedLimits(settings: LimitSettings<string>): {
  readonly name: string;
  readonly default: string;
  readonly meaning: string;
}[] {
  return Object.values(settings).map((limit) => ({ ...limit, default: String(limit.default) }));
}
