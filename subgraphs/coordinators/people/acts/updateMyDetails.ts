/** Changes the displayed details of the caller. */
import { ArgsType, Field, Int } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { LanguageCodeScalar } from '../../../../platform/graph/scalars.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { personPayload } from '../person.payload.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const MAX_NAME = 200;
const MAX_LANGUAGES = 10;
/** Characters of all tags together; enough for the maximum number of tags of the usual length. */
const MAX_TAGS = 200;

@ArgsType()
class DetailsArguments {
  @Field(() => Int, { description: 'The revision of your own record that you last read.' })
  expectedRevision: number;

  @Field(() => String, {
    nullable: true,
    description: 'Name shown beside posts and authorships, at most 200 characters; omitted, it does not change.',
  })
  displayName?: string | null;

  @Field(() => [LanguageCodeScalar], {
    nullable: true,
    description: 'Languages the person works in, at most 10; omitted, they do not change.',
  })
  languages?: string[] | null;
}

export const updateMyDetails = act({
  name: 'updateMyDetails',
  description: 'Changes your displayed name and languages.',
  args: DetailsArguments,
  payload: personPayload,
  rightFirst: true,
  /** Returns the columns that change. */
  check({ displayName = null, languages = null }) {
    const checks = new Checks();
    const set = {
      ...(displayName !== null && { displayName: checks.line(['displayName'], displayName, MAX_NAME) }),
      ...(languages && { languages: checks.list(['languages'], languages, { most: MAX_LANGUAGES }).join(',') }),
    };
    checks.that(
      displayName !== null || languages !== null,
      ['displayName'],
      'someChange',
      'Neither displayName nor languages is given.',
    );
    checks.that(
      (set.languages ?? '').length <= MAX_TAGS,
      ['languages'],
      'maximumLength',
      'The tags are too long together.',
    );
    checks.mustHold();
    return set;
  },
  async find(from, { context: { identity } }) {
    const [person] = await from.select<{ id: string; revision: number }>(
      rawSql`SELECT id, revision FROM person WHERE id = ? AND isErased = 0`,
      [identity.personId],
    );
    if (person) return person;
    throw Refusal.notFound(null, 'There is no account of yours.');
  },
  belongingTo: (_, { context: { identity } }) => ({ personId: identity.personId }),
  revises: { table: rawSql`person` },
  set: ({ checked }) => checked,
  // The trail is never erased, so it stores the names of the changed fields and not their values.
  trail: ({ checked }) => ({ after: { changed: Object.keys(checked).join(',') } }),
});
