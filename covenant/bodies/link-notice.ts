/** Published by the subgraph signatories after an act on a support link; coordinators, which knows the people, writes to the other side. */
export const LINK_NOTICE = 'LINK_NOTICE';

export type LinkTurn = 'PROPOSED' | 'CONFIRMED' | 'DECLINED' | 'ENDED';

export interface LinkNoticeFacts {
  readonly coordinatorId: string;
  readonly signatoryId: string;
  readonly turn: LinkTurn;
  /** The side that acted; null for the Office. */
  readonly byId: string | null;
  /** First day of the link, and its last day if it has ended. */
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly at: string;
}
