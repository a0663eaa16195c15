/** The limits of a transport as they are by default, but for what a test is about. */
import { readSettings } from '../../covenant/settings/settings.ts';
import type { TransportLimits } from '../../platform/settings/transport-limits.ts';

export function limitsWith(changes: Partial<TransportLimits>): TransportLimits {
  return { ...readSettings({}).subgraphLimits, ...changes };
}
