/** An application takes a step. */
import { may } from '../../../../covenant/rights/may.ts';
import { markOf } from '../../../../covenant/rights/rights.ts';
import type { LiveField } from '../../../../platform/live/live-field.ts';
import { CoordinatorApplication } from '../application.entity.ts';
import { applicationById } from '../application.loaders.ts';

export const applicationChanged: LiveField = {
  name: 'applicationChanged',
  description: `The application, each time it takes a step. NOT_FOUND if none that you may see has this id. ${markOf('Subscription.applicationChanged')}`,
  type: () => CoordinatorApplication,
  argument: { name: 'id', description: 'The application.' },
  async find(context, id) {
    const application = await applicationById(context).load(id);
    return application && may(context, 'Subscription.applicationChanged', application) ? application : null;
  },
};
