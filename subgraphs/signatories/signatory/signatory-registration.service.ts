/** New signatories, which the Office registers after the decision of their council. */
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import { LocationQuality } from '../../../covenant/regions/location.type.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { takeTurnToPublish } from '../../../platform/changes/change-feed.ts';
import { withoutNulls } from '../../../platform/base/without-nulls.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { Checks } from '../../../platform/acts/checks.ts';
import { createOnce } from '../../../platform/acts/idempotency.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { mustBeAllowed } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { followChangedFacts } from './signatory-facts.following.ts';
import type { SignatoryInput } from './signatory-facts.inputs.ts';
import {
  columnsOfAdhesion,
  columnsOfFacts,
  columnsOfGroup,
  mustHaveNeeded,
  type Columns,
} from './signatory-facts.rules.ts';
import { signatoryId, signatorySlug } from './signatory.record.ts';

export function registerSignatory(
  context: RequestContext,
  { idempotencyKey, input }: { readonly idempotencyKey: string; readonly input: SignatoryInput },
): Promise<string> {
  mustBeAllowed(context, 'registerSignatory');
  const given = withoutNulls(input);
  const checks = new Checks();
  mustHaveNeeded(checks, given);
  const facts = columnsOfFacts(checks, { given, today: context.today });
  checks.mustHold();
  const organisationId = String(facts['organisationId']);
  // The same number gives the same id as in the open data, so that a later release finds it.
  const creation = {
    act: 'registerSignatory',
    idempotencyKey,
    given,
    id: signatoryId(organisationId),
  } as const;
  return createOnce(context, creation, async (transaction, id) => {
    await mustBeNew(transaction, id, organisationId);
    const row = await freshRow(transaction, { id, given, facts });
    await insertRows(transaction, 'signatory', [row]);
    await recordAct(transaction, context, { act: 'registerSignatory', subjectId: id, after: facts });
    await followChangedFacts(
      transaction,
      { id, changed: Object.keys(row), isGroup: Boolean(row['isGroup']) },
      context.today,
    );
  });
}

/** Registrations wait for each other, so that one number is not taken twice at the same time. */
async function mustBeNew(transaction: Transaction, id: string, organisationId: string): Promise<void> {
  await takeTurnToPublish(transaction);
  const known = await transaction.select<{ id: string }>(
    'SELECT id FROM signatory WHERE id = ? OR organisationId = ?',
    [id, organisationId],
  );
  if (known[0])
    throw Refusal.duplicate(['input', 'organisationId'], 'A signatory has this number already.', known[0].id);
}

interface Fresh {
  readonly id: string;
  readonly given: SignatoryInput;
  readonly facts: Columns;
}

async function freshRow(transaction: Transaction, { id, given, facts }: Fresh): Promise<Columns> {
  const checks = new Checks();
  const group =
    typeof given.groupId === 'string' ? await columnsOfGroup(transaction, checks, { id, groupId: given.groupId }) : {};
  const adhesion = {
    adhesionType: given.adhesionType ?? 'INDIVIDUAL',
    isGroup: Number(given.isGroup ?? false),
    groupId: given.groupId ?? null,
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
    slug: signatorySlug(String(facts['name']), String(facts['organisationId'])),
    progress: 'ADHESION',
    keptColumns: Object.keys(decided).join(','),
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
