/** An application takes a step. */
import type { LiveField } from '../../../../platform/live/live-field.ts';
import { CoordinatorApplication } from '../application.entity.ts';
import { applicationById } from '../application.loaders.ts';

export const applicationChanged: LiveField = {
  name: 'applicationChanged',
  description:
    'The application, each time it takes a step. NOT_FOUND if none that you may see has this id. (applicant or Office)',
  type: () => CoordinatorApplication,
  argument: { name: 'id', description: 'The application.' },
  find: (context, id) => applicationById(context).load(id),
};
