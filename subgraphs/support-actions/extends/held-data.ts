/** What support-actions holds of a person besides what every subgraph does: nothing. Whoever acts, acts in the name of a body. */
import type { HeldData } from '../../../platform/personal-data/held-data.ts';

export const heldData: readonly HeldData[] = [];
