/** The answer of the acts on reports. */
import { payloadOf, type Payload } from '../../../platform/acts/payload.ts';
import { CoordinatorReport } from './report.entity.ts';
import { reportById } from './report.loaders.ts';

export const reportPayload: Payload<string> = {
  type: payloadOf('ReportPayload', 'Answer about a report.', {
    report: { type: () => CoordinatorReport, description: 'The report as it is now.' },
  }),
  read: async (context, id) => ({ report: await reportById(context).load(id) }),
};
