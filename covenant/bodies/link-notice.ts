/** What signatories tells of an act of people on a support link, so that the other side is written to by who knows it. */
export const LINK_NOTICE = 'LINK_NOTICE';

export type LinkTurn = 'PROPOSED' | 'CONFIRMED' | 'DECLINED' | 'ENDED';

export interface LinkNoticeFacts {
  readonly coordinatorId: string;
  readonly signatoryId: string;
  readonly turn: LinkTurn;
  /** The side in whose name it was done; null for the Office. */
  readonly byId: string | null;
  /** First day of the link, and its last one where it has ended. */
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly at: string;
}
