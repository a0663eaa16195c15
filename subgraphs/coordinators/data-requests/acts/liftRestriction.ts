/** A person ends the restriction of their data: memberships give their rights again. */
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { may } from '../../../../covenant/rights/may.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { DATA_REQUEST_COLUMNS, type DataRequestRow } from '../data-request.entity.ts';
import { dataRequestPayload } from '../data-request.payload.ts';
import { liftRestrictionOf } from '../restriction.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

@ArgsType()
class LiftArguments {
  @Field(() => ID, { description: 'The request for restriction.' })
  id: string;

  @Field(() => Int, { description: 'The revision that you last read.' })
  expectedRevision: number;
}

export const liftRestriction = act({
  name: 'liftRestriction',
  description: 'Lifts a restriction: memberships that have not ended give rights again.',
  args: LiftArguments,
  payload: dataRequestPayload,
  async find(from, { context, args }) {
    const [request] = await from.select<DataRequestRow>(
      rawSql`SELECT ${DATA_REQUEST_COLUMNS} FROM data_request WHERE id = ?`,
      [args.id],
    );
    if (request && may(context, 'Person.dataRequests', request)) return request;
    throw Refusal.notFound(['id'], 'No request has this id, or you may not see it.');
  },
  belongingTo: (request) => request,
  revises: { table: rawSql`data_request` },
  rules({ thing: { kind, state, liftedAt } }) {
    if (kind === 'RESTRICTION' && liftedAt === null) return;
    throw Refusal.wrongState('Only a restriction that holds can be lifted.', { state, allowed: [] });
  },
  set: () => ({ liftedAt: new Date().toISOString() }),
  write: ({ transaction, thing: { personId } }) => liftRestrictionOf(transaction, personId),
  trail: () => ({}),
});
