/** The payload of the acts on signatories. */
import { payloadOf, type Payload } from '../../../platform/acts/payload.ts';
import { Signatory } from './signatory.entity.ts';
import { signatoryById } from './signatory.loaders.ts';

export const signatoryPayload: Payload<string> = {
  type: payloadOf('SignatoryPayload', 'Answer about a signatory.', {
    signatory: { type: () => Signatory, description: 'The signatory as it is now.' },
  }),
  read: async (context, id) => ({ signatory: await signatoryById(context).load(id) }),
};
