/** A workshop changes. */
import type { LiveField } from '../../../../platform/live/live-field.ts';
import type { Telling } from '../../../../platform/live/tell-readers.ts';
import { Workshop } from '../workshop.entity.ts';
import { workshopById } from '../workshop.loaders.ts';

export const workshopChanged: LiveField = {
  name: 'workshopChanged',
  description:
    'The workshop, each time it is changed, cancelled or moved, or somebody registers or cancels. NOT_FOUND if there is none. (public)',
  type: () => Workshop,
  argument: { name: 'workshopId', description: 'The workshop.' },
  find: (context, id) => workshopById(context).load(id),
};

export function changesOf(workshopIds: Iterable<string>): Telling[] {
  return [...workshopIds].map((id) => ({ field: workshopChanged.name, id }));
}
