/** Changes the facts of a signatory: its own people may change a few, the Office all. */
import { ArgsType, Field } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { lockRows } from '../../../../platform/database/lock-rows.ts';
import { may } from '../../../../covenant/rights/may.ts';
import { valuesBefore } from '../../../../platform/acts/audit-trail.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { withoutNulls } from '../../../../platform/base/without-nulls.ts';
import type { SqlValue, Transaction } from '../../../../platform/database/database.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { followChangedFacts } from '../signatory.changes.ts';
import { SignatoryArguments, SignatoryInput } from '../signatory-facts.inputs.ts';
import {
  columnsOfAdhesion,
  columnsOfFacts,
  columnsOfGroup,
  setByPeople,
  mustBeOwnFields,
  type Adhesion,
  type Columns,
} from '../signatory-facts.rules.ts';
import type { Signatory } from '../signatory.entity.ts';
import { signatoryForChange } from '../signatory.loaders.ts';
import { signatoryPayload } from '../signatory.payload.ts';

@ArgsType()
class UpdateArguments extends SignatoryArguments {
  @Field(() => SignatoryInput, { description: 'The fields to change.' })
  input: SignatoryInput;
}

export const updateSignatory = act({
  name: 'updateSignatory',
  description: 'Changes facts of the profile. Later imports of open data do not overwrite them.',
  args: UpdateArguments,
  payload: signatoryPayload,
  find: (from, { args }) => signatoryForChange(from, args.id),
  belongingTo: ({ id: signatoryId }) => ({ signatoryId }),
  revises: { table: rawSql`signatory` },
  async rules({ transaction, context, thing: before, args }) {
    await lockRows(transaction, rawSql`signatory`, [before.id]);
    const input = withoutNulls(args.input);
    const checks = new Checks();
    const set = await changedColumns(transaction, checks, { before, input, today: context.today });
    const isOffice = may(context, 'decideSignatoryStatus');
    if (!isOffice) mustBeOwnFields(checks, input, Object.keys(set));
    checks.mustHold();
    return { set, isOffice };
  },
  isDone: ({ decision: { set } }) => Object.keys(set).length === 0,
  set: ({ thing: before, decision: { set } }) => setByPeople(before, set),
  trail: ({ thing: before, decision: { set, isOffice } }) => ({
    onBehalfOfId: isOffice ? null : before.id,
    before: valuesBefore(before, set),
    after: set,
  }),
  changes: ({ transaction, context, id, thing: before, decision: { set } }) =>
    followChangedFacts(
      transaction,
      { id, changed: Object.keys(set), isGroup: Boolean(Number(before.isGroup)) },
      context.today,
    ),
});

interface Update {
  readonly before: Signatory;
  readonly input: SignatoryInput;
  readonly today: string;
}

/** Returns the columns that differ from the stored ones. */
async function changedColumns(
  transaction: Transaction,
  checks: Checks,
  { before, input, today }: Update,
): Promise<Columns> {
  const { groupId } = input;
  const columns: Columns = {
    ...columnsOfFacts(checks, { input, today }),
    ...(typeof groupId === 'string' ? await columnsOfGroup(transaction, checks, { id: before.id, groupId }) : {}),
  };
  checks.that(
    columns['organisationId'] === undefined || columns['organisationId'] === before.organisationId,
    ['input', 'organisationId'],
    'neverChanges',
    'The number in MyCovenant never changes.',
    [before.organisationId],
  );
  if (isAboutAdhesion(input)) Object.assign(columns, columnsOfAdhesion(checks, adhesionAfter(before, input)));
  const row = before as unknown as Readonly<Record<string, SqlValue>>;
  const differs = ([column, value]: [string, SqlValue]): boolean => String(row[column] ?? '') !== String(value ?? '');
  const changed = Object.fromEntries(Object.entries(columns).filter(differs));
  // A moved point loses its unit.
  return 'latitude' in changed || 'longitude' in changed
    ? { ...changed, latitude: columns['latitude'] ?? null, longitude: columns['longitude'] ?? null, regionCode: null }
    : Object.fromEntries(Object.entries(changed).filter(([column]) => column !== 'regionCode'));
}

function adhesionAfter(before: Signatory, { adhesionType, isGroup, groupId }: SignatoryInput): Adhesion {
  return {
    adhesionType: adhesionType ?? before.adhesionType,
    isGroup: isGroup ?? before.isGroup,
    groupId: groupId ?? before.groupId,
  };
}

function isAboutAdhesion({ adhesionType, isGroup, groupId }: SignatoryInput): boolean {
  return adhesionType !== undefined || isGroup !== undefined || groupId !== undefined;
}
