/** What every subgraph does without being asked, besides its own duties. */
import type { Duty } from './duty.ts';
import { sweepUploads } from './sweep-uploads.duty.ts';
import { forgetKeys } from './forget-keys.duty.ts';
import type { Subgraph } from '../runtime/subgraph.ts';

export function dutiesOf({ duties }: Pick<Subgraph, 'duties'>): readonly Duty[] {
  return [forgetKeys, sweepUploads, ...duties];
}
