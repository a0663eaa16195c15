/** The answers of the acts on questions to the helpdesk. */
import { payloadOf, type Payload } from '../../../platform/acts/payload.ts';
import { HELP_REQUEST_COLUMNS, HELP_REQUEST_TABLES, HelpRequest, type HelpRequestRow } from './help-request.entity.ts';
import { helpRequestById } from './help-request.loaders.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

const type = payloadOf('HelpRequestPayload', 'Answer about a question to the helpdesk.', {
  helpRequest: { type: () => HelpRequest, description: 'The question as it is now.' },
});

export const helpRequestPayload: Payload<string> = {
  type,
  read: async (context, id) => ({ helpRequest: await helpRequestById(context).load(id) }),
};

/** Shows the saved row to the author, who need not be signed in. */
export const newHelpRequestPayload: Payload<string> = {
  type,
  async read({ database }, id) {
    const [helpRequest = null] = await database.select<HelpRequestRow>(
      rawSql`SELECT ${HELP_REQUEST_COLUMNS} FROM ${HELP_REQUEST_TABLES} WHERE h.id = ?`,
      [id],
    );
    return { helpRequest };
  },
};
