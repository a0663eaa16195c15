/** Page of resources. */
import { connectionOf } from '../../../platform/graph/page.ts';
import { Resource } from './resource.entity.ts';

export const ResourceConnection = connectionOf(() => Resource, { name: 'Resource', plural: 'resources' });
