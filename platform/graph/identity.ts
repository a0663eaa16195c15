/** The caller: the person, and for whom that person may act. */

export interface Identity {
  /** The signed-in person; null for an anonymous caller. */
  readonly personId: string | null;
  /** For whom the person may act now. It comes from the subgraph that owns people, never from a token. */
  readonly memberships: readonly ActingFor[];
}

export interface ActingFor {
  /** The body; null for the Office. */
  readonly bodyId: string | null;
  /** Names of roles in the table of rights. */
  readonly roles: readonly string[];
}

export const anonymous: Identity = { personId: null, memberships: [] };
