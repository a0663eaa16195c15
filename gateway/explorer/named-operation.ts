/** One named operation as the hub sends it to its explorer page. Both sides import this file, so it holds types only. */

export interface NamedOperation {
  readonly name: string;
  readonly description: string;
  /** Whom the answer is for, where the description ends with such a mark, as in "… (Office)". */
  readonly audience: string | null;
  /** True for a mutation. */
  readonly changesData: boolean;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>> | null;
  /** Variables without which the operation cannot run and which have no value yet. */
  readonly missingVariables: readonly string[];
}
