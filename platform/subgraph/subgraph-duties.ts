/** What every subgraph does without being asked, besides its own duties. */
import type { Duty } from '../duties/duty.ts';
import { sweepUploads } from '../files/sweep-uploads.duty.ts';
import { forgetKeys } from '../mutation/forget-keys.duty.ts';
import type { Subgraph } from './subgraph.ts';

export function dutiesOf({ duties }: Pick<Subgraph, 'duties'>): readonly Duty[] {
  return [forgetKeys, sweepUploads, ...duties];
}
