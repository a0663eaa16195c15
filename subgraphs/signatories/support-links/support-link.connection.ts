/** Page of support links. */
import { connectionOf } from '../../../platform/graph/page.ts';
import { SupportLink } from './support-link.entity.ts';

export const SupportLinkConnection = connectionOf(() => SupportLink, { name: 'SupportLink', plural: 'support links' });
