/** The answer of the acts on requests about personal data. */
import { payloadOf, type Payload } from '../../../platform/acts/payload.ts';
import { DataRequest } from './data-request.entity.ts';
import { dataRequestById } from './data-request.loaders.ts';

export const dataRequestPayload: Payload<string> = {
  type: payloadOf('DataRequestPayload', 'Answer about a request for personal data.', {
    dataRequest: { type: () => DataRequest, description: 'The request as it is now.' },
  }),
  read: async (context, id) => ({ dataRequest: await dataRequestById(context).load(id) }),
};
