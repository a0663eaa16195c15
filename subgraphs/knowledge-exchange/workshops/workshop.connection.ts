/** Page of workshops. */
import { connectionOf } from '../../../platform/graph/page.ts';
import { Workshop } from './workshop.entity.ts';

export const WorkshopConnection = connectionOf(() => Workshop, {
  name: 'Workshop',
  plural: 'workshops',
  feeds:
    'The agenda with this filter, as feed and as calendar. Null in all formats for lists the agenda has no filter for: what is past, and what a coordinator did not host. Ask for those with `upcoming: true`, and of a coordinator with `role: [HOST]`.',
});
