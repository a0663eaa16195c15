/** Who is calling: the person, and for whom that person may act. */

export interface Identity {
  /** The signed-in person; null for everybody else. */
  readonly personId: string | null;
  /** For whom the person may act now, as the subgraph of people has it; never what a sign-in token says of itself. */
  readonly memberships: readonly ActingFor[];
}

export interface ActingFor {
  /** The body; null for the Office. */
  readonly bodyId: string | null;
  /** Names of roles; the table of rights knows what they may. */
  readonly roles: readonly string[];
}

export const anonymous: Identity = { personId: null, memberships: [] };
