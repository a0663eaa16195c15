/** The payload of the acts on action plans and monitoring reports. */
import { payloadOf, type Payload } from '../../../platform/acts/payload.ts';
import { ActionPlan } from './action-plan.entity.ts';
import { actionPlanById } from './action-plan.loaders.ts';

export const actionPlanPayload: Payload<string> = {
  type: payloadOf('ActionPlanPayload', 'Answer about a plan or a monitoring report of it.', {
    actionPlan: { type: () => ActionPlan, description: 'The plan as it is now.' },
  }),
  read: async (context, id) => ({ actionPlan: await actionPlanById(context).load(id) }),
};
