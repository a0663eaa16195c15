/** Page of workshops. */
import { connectionOf } from '../../../platform/graphql/page.ts';
import { Workshop } from './workshop.entity.ts';

export const WorkshopConnection = connectionOf(() => Workshop, { name: 'Workshop', plural: 'workshops' });
