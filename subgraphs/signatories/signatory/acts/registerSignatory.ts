/** The Office registers a new signatory after the decision of its council. */
import { ArgsType, Field } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { LocationQuality } from '../../../../covenant/regions/location.type.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { decidedByPeople } from '../../../../platform/database/decided-by-people.ts';
import { withoutNulls } from '../../../../platform/base/without-nulls.ts';
import { lockChangeFeed } from '../../../../platform/changes/change-feed.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { insertRows } from '../../../../platform/database/rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { followChangedFacts } from '../signatory.changes.ts';
import { SignatoryInput } from '../signatory-facts.inputs.ts';
import {
  columnsOfAdhesion,
  columnsOfFacts,
  columnsOfGroup,
  mustHaveNeeded,
  type Columns,
} from '../signatory-facts.rules.ts';
import { signatoryPayload } from '../signatory.payload.ts';
import { signatoryId, signatorySlug } from '../signatory-record.ts';

@ArgsType()
class RegistrationArguments {
  @Field(() => String, { description: 'A repeated request with the same key creates nothing new.' })
  idempotencyKey: string;

  @Field(() => SignatoryInput, { description: 'Its facts.' })
  input: SignatoryInput;
}

interface Checked {
  readonly input: SignatoryInput;
  readonly facts: Columns;
  readonly organisationId: string;
}

export const registerSignatory = act({
  name: 'registerSignatory',
  description: 'Registers a new member after its council decision. Its profile is public at once.',
  args: RegistrationArguments,
  payload: signatoryPayload,
  check({ input }, { today }): Checked {
    const fields = withoutNulls(input);
    const checks = new Checks();
    mustHaveNeeded(checks, fields);
    const facts = columnsOfFacts(checks, { input: fields, today });
    checks.mustHold();
    return { input: fields, facts, organisationId: String(facts['organisationId']) };
  },
  creates: {
    // The id is derived from the number as in the open data, so that a later release finds the signatory.
    newId: ({ checked: { organisationId } }) => signatoryId(organisationId),
    keyedBy: ({ checked: { input } }) => input,
  },
  async rules({ transaction, id, checked }) {
    await mustBeNew(transaction, id, checked.organisationId);
    return freshRow(transaction, id, checked);
  },
  write: ({ transaction, decision: row }) => insertRows(transaction, rawSql`signatory`, [row]),
  trail: ({ checked: { facts } }) => ({ after: facts }),
  changes: ({ transaction, id, context, decision: row }) =>
    followChangedFacts(transaction, { id, changed: Object.keys(row), isGroup: Boolean(row['isGroup']) }, context.today),
});

/** Registrations wait for each other, so that two of them cannot use the same number. */
async function mustBeNew(transaction: Transaction, id: string, organisationId: string): Promise<void> {
  await lockChangeFeed(transaction);
  const [sameId] = await transaction.select<{ id: string }>(
    rawSql`SELECT id FROM signatory WHERE id = ? OR organisationId = ?`,
    [id, organisationId],
  );
  if (!sameId) return;
  throw Refusal.duplicate(['input', 'organisationId'], 'A signatory has this number already.', sameId.id);
}

async function freshRow(
  transaction: Transaction,
  id: string,
  { input, facts, organisationId }: Checked,
): Promise<Columns> {
  const checks = new Checks();
  const group =
    typeof input.groupId === 'string' ? await columnsOfGroup(transaction, checks, { id, groupId: input.groupId }) : {};
  const adhesion = {
    adhesionType: input.adhesionType ?? 'INDIVIDUAL',
    isGroup: Number(input.isGroup ?? false),
    groupId: input.groupId ?? null,
  };
  const decided: Columns = {
    ...facts,
    ...group,
    ...adhesion,
    ...columnsOfAdhesion(checks, adhesion),
    status: 'PUBLISHED',
  };
  checks.mustHold();
  return {
    ...NOTHING_KNOWN,
    ...decided,
    id,
    slug: signatorySlug(String(facts['name']), organisationId),
    progress: 'ADHESION',
    keptColumns: decidedByPeople(null, Object.keys(decided)),
    revision: 1,
    updatedAt: new Date().toISOString(),
  };
}

const NOTHING_KNOWN: Columns = {
  gcomId: null,
  latitude: null,
  longitude: null,
  locationQuality: LocationQuality.NONE,
  regionCode: null,
  populationAtAdhesion: null,
  sortPopulation: -1,
  groupOrganisationId: null,
  groupName: null,
  supporterName: null,
};
