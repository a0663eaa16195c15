/** Changes the settings of a group. */
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import type { Topic } from '../../../../covenant/commitments/topic.ts';
import { mustBeUnits } from '../../../../covenant/regions/must-be-units.ts';
import type { Reads } from '../../../../platform/acts/act.ts';
import { valuesBefore } from '../../../../platform/acts/audit-trail.ts';
import { listOfColumn } from '../../../../platform/database/list-column.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { wordingsOf } from '../../../../platform/graph/localized-text.ts';
import { mustTakePart } from '../../visibility/taking-part.ts';
import { checkedGroup, GroupInput, type GroupFacts } from '../group.inputs.ts';
import { groupPayload } from '../group.payload.ts';
import { belongingOf, bodyOf, groupForAct, lockGroup, type KeptGroup } from '../group.rules.ts';
import { groupSteps } from '../group.steps.ts';
import { groupColumns, tellOfGroups } from '../publish-groups.ts';

@ArgsType()
class UpdateArguments {
  @Field(() => ID, { description: 'The group.' })
  id: string;

  @Field(() => Int, { description: 'Revision that was read.' })
  expectedRevision: number;

  @Field(() => GroupInput, { description: 'Fields to change; omitted fields stay as they are.' })
  input: GroupInput;
}

/** Columns whose changes appear in the history. */
const TOLD = ['name', 'purpose', 'scope', 'visibility', 'joining', 'state', 'topics', 'languages'] as const;

export const updateDiscussionGroup = act({
  name: 'updateDiscussionGroup',
  description: 'Changes the settings of a group. Also closes it, which makes it read-only, and opens it again.',
  args: UpdateArguments,
  payload: groupPayload,
  lock: (transaction, { args: { id } }) => lockGroup(transaction, id),
  find: (from, { context, args: { id } }) => groupForAct(from, context, id, ['id']),
  belongingTo: belongingOf,
  revises: { table: rawSql`discussion_group` },
  states: { machine: groupSteps, of: ({ state }) => state },
  async rules({ transaction, context, thing: group, args: { input } }) {
    await mustTakePart({ transaction, context }, bodyOf(group));
    const facts = checkedGroup(input, await factsOf(transaction, group));
    await mustBeUnits(transaction, ['input', 'regions'], facts.regions ?? []);
    const { id, isExample, openedForId } = group;
    return { id, ...facts, isExample, ...(openedForId === null ? {} : { openedForId }) };
  },
  set: ({ decision }) => groupColumns(decision),
  write: ({ transaction, decision }) => tellOfGroups(transaction, [decision]),
  trail({ thing: group, decision }) {
    const columns = groupColumns(decision);
    const after = Object.fromEntries(
      TOLD.flatMap((column) => (columns[column] === group[column] ? [] : [[column, columns[column] ?? null]])),
    );
    return { onBehalfOfId: bodyOf(group), before: valuesBefore(group, after), after };
  },
  result: ({ id }) => ({ groupId: id }),
});

async function factsOf(from: Reads, group: KeptGroup): Promise<GroupFacts> {
  const regions = await from.select<{ regionCode: string }>(
    rawSql`SELECT regionCode FROM discussion_group_region WHERE groupId = ? AND isNamed = 1 ORDER BY regionCode`,
    [group.id],
  );
  const { name, purpose, scope, visibility, joining, state, topics, languages } = group;
  return {
    name: wordingsOf(name),
    purpose: wordingsOf(purpose),
    scope,
    visibility,
    joining,
    state,
    topics: listOfColumn<Topic>(topics),
    languages: listOfColumn(languages),
    regions: regions.map(({ regionCode }) => regionCode),
  };
}
