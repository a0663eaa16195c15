/** Input of a group, and its checks. */
import { Field, ID, InputType } from 'type-graphql';
import { Topic } from '../../../covenant/commitments/topic.ts';
import { Checks } from '../../../platform/acts/checks.ts';
import { TextInput } from '../../../platform/acts/text-input.ts';
import { wordingsOf } from '../../../platform/graph/localized-text.ts';
import { LanguageCodeScalar } from '../../../platform/graph/scalars.ts';
import { GroupVisibility } from '../visibility/group-visibility.ts';
import { GroupJoining, GroupScope } from './discussion-group.enums.ts';
import { joiningFor, type GroupContent } from './publish-groups.ts';

const NAME_LENGTH = 150;
const NAME_BYTES = 8_000;
const PURPOSE_LENGTH = 2_000;
const MAX_TOPICS = 10;
const MAX_REGIONS = 20;
const MAX_LANGUAGES = 8;

@InputType('GroupInput', { description: 'Facts of a group. In an update, omitted fields stay as they are.' })
export class GroupInput {
  @Field(() => [TextInput], {
    nullable: true,
    description: 'Name, one wording per language, at most 150 characters each. A new group needs one.',
  })
  name?: TextInput[] | null;

  @Field(() => [TextInput], {
    nullable: true,
    description: 'Purpose, one wording per language, at most 2,000 characters each. A new group needs one.',
  })
  purpose?: TextInput[] | null;

  @Field(() => GroupScope, { nullable: true, description: 'How far it reaches; EUROPEAN for a new group.' })
  scope?: GroupScope | null;

  @Field(() => GroupVisibility, { nullable: true, description: 'Who may read it; PUBLIC for a new group.' })
  visibility?: GroupVisibility | null;

  @Field(() => GroupJoining, {
    nullable: true,
    description: 'How people join it; AT_ONCE for a new group. An INVITED group has BY_INVITATION.',
  })
  joining?: GroupJoining | null;

  @Field(() => [Topic], { nullable: true, description: 'Topics, at most 10.' })
  topics?: Topic[] | null;

  @Field(() => [ID], { nullable: true, description: 'Codes of the units it is about, at most 20.' })
  regions?: string[] | null;

  @Field(() => [LanguageCodeScalar], {
    nullable: true,
    description: 'Languages of the discussion, 1 to 8; for a new group by default the languages of its name.',
  })
  languages?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: closed (read-only); false: open again. A new group is open.',
  })
  isClosed?: boolean | null;
}

export type GroupFacts = Omit<GroupContent, 'id' | 'isExample' | 'openedForId'>;

/** The facts of a group after these changes; `before` is null for a new group. */
export function checkedGroup(input: GroupInput, before: GroupFacts | null): GroupFacts {
  const checks = new Checks();
  const facts = changedFacts(checks, input, before);
  checks.that(
    (facts.visibility === GroupVisibility.INVITED) <= (facts.joining === GroupJoining.BY_INVITATION),
    ['input', 'joining'],
    'joiningOfInvited',
    'An INVITED group does not exist for others, so people come into it by invitation only.',
    ['BY_INVITATION'],
  );
  checks.mustHold();
  return facts;
}

const NEW_GROUP = { scope: GroupScope.EUROPEAN, visibility: GroupVisibility.PUBLIC } as const;

function changedFacts(checks: Checks, input: GroupInput, before: GroupFacts | null): GroupFacts {
  const name = textsOf(checks, 'name', input.name, before?.name);
  const current = before ?? { ...NEW_GROUP, topics: [], regions: [], languages: name.map(({ language }) => language) };
  const visibility = input.visibility ?? current.visibility;
  return {
    name,
    purpose: textsOf(checks, 'purpose', input.purpose, before?.purpose),
    scope: input.scope ?? current.scope,
    visibility,
    joining: input.joining ?? keptJoining(visibility, before),
    state: stateAfter(input.isClosed, before),
    ...listsOf(checks, input, current),
  };
}

/** A group that becomes INVITED accepts people by invitation only. */
function keptJoining(visibility: GroupVisibility, before: GroupFacts | null): GroupJoining {
  const fitting = joiningFor(visibility);
  return fitting === GroupJoining.BY_INVITATION ? fitting : (before?.joining ?? fitting);
}

function stateAfter(isClosed: boolean | null | undefined, before: GroupFacts | null): GroupFacts['state'] {
  if (typeof isClosed !== 'boolean') return before?.state ?? 'OPEN';
  return isClosed ? 'CLOSED' : 'OPEN';
}

function textsOf(
  checks: Checks,
  field: 'name' | 'purpose',
  texts: readonly TextInput[] | null | undefined,
  before: GroupFacts['name'] | undefined,
): GroupFacts['name'] {
  if (!texts && before) return before;
  const path = ['input', field];
  return wordingsOf(
    field === 'name'
      ? checks.wordings(path, texts ?? [], NAME_LENGTH, NAME_BYTES)
      : checks.wordings(path, texts ?? [], PURPOSE_LENGTH),
  );
}

type Lists = Pick<GroupFacts, 'topics' | 'regions' | 'languages'>;

function listsOf(checks: Checks, input: GroupInput, before: Lists): Lists {
  return {
    topics: checks.list(['input', 'topics'], input.topics ?? before.topics, { most: MAX_TOPICS }),
    regions: checks.list(['input', 'regions'], input.regions ?? before.regions ?? [], { most: MAX_REGIONS }),
    languages: checks.list(['input', 'languages'], input.languages ?? before.languages, {
      least: 1,
      most: MAX_LANGUAGES,
    }),
  };
}
