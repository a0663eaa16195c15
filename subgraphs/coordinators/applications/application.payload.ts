/** The answer of every act about an application. */
import { payloadOf, type Refused } from '../../../platform/acts/payload.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { CoordinatorApplication, type ApplicationRow } from './application.entity.ts';
import { applicationById } from './application.loaders.ts';

export const ApplicationPayload = payloadOf('ApplicationPayload', 'Answer about an application.', {
  application: { type: () => CoordinatorApplication, description: 'The application as it is now.' },
});
export type ApplicationAnswer = { readonly application: ApplicationRow | null } | Refused;

export async function applicationAnswer(
  context: RequestContext,
  id: string,
): Promise<{ readonly application: ApplicationRow | null }> {
  return { application: await applicationById(context).load(id) };
}
