/** The answer of the acts about an application. */
import { payloadOf, type Payload } from '../../../platform/acts/payload.ts';
import { APPLICATION_COLUMNS, CoordinatorApplication, type ApplicationRow } from './application.entity.ts';
import { applicationById } from './application.loaders.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

const type = payloadOf('ApplicationPayload', 'Answer about an application.', {
  application: { type: () => CoordinatorApplication, description: 'The application as it is now.' },
});

export const applicationPayload: Payload<string> = {
  type,
  read: async (context, id) => ({ application: await applicationById(context).load(id) }),
};

/** Shows the saved row to the sender of the form, who need not be signed in. */
export const registrationPayload: Payload<string> = {
  type,
  async read({ database }, id) {
    const rows = await database.select<ApplicationRow>(
      rawSql`SELECT ${APPLICATION_COLUMNS} FROM coordinator_application WHERE id = ?`,
      [id],
    );
    return { application: rows[0] ?? null };
  },
};
