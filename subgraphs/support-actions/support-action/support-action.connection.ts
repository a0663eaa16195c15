/** Page of support actions. */
import { connectionOf } from '../../../platform/graph/page.ts';
import { SupportAction } from './support-action.entity.ts';

export const SupportActionConnection = connectionOf(() => SupportAction, {
  name: 'SupportAction',
  plural: 'support actions, latest first, those of unknown start last',
});
