/**
 * From coordinators to the others: a person no longer acts for a body; removed when the person acts for it again. It holds ids
 * only, and stays after an erasure, when the id of the person names nobody.
 */
export const BODY_LEFT = 'BODY_LEFT';

export interface BodyLeftFacts {
  readonly personId: string;
  readonly bodyId: string;
}
