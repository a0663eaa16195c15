/** The answer of the acts about a coordinator. */
import { payloadOf, type Payload } from '../../../platform/acts/payload.ts';
import { Coordinator } from './coordinator.entity.ts';
import { coordinatorById } from './coordinator.loaders.ts';

export const coordinatorPayload: Payload<string> = {
  type: payloadOf('CoordinatorPayload', 'Answer about a coordinator.', {
    coordinator: { type: () => Coordinator, description: 'The coordinator as it is now.' },
  }),
  read: async (context, id) => ({ coordinator: await coordinatorById(context).load(id) }),
};
