/** What a person changes of what the hub shows of them. */
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import { Checks } from '../../../platform/acts/checks.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { revise } from '../../../platform/acts/revision.ts';
import { mustBeAllowed } from '../../../covenant/rights/may.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import type { DetailsArguments } from './people.inputs.ts';

const MAX_NAME = 200;
const MAX_LANGUAGES = 10;

export function updateMyDetails(context: RequestContext, given: DetailsArguments): Promise<string> {
  const { personId } = context.identity;
  mustBeAllowed(context, 'updateMyDetails', { personId });
  const set = checkedDetails(given);
  return context.database.write(async (transaction) => {
    const people = await transaction.select<{ id: string; revision: number }>(
      'SELECT id, revision FROM person WHERE id = ? AND isErased = 0',
      [personId],
    );
    const person = people[0];
    if (!person) throw Refusal.notFound(null, 'There is no account of yours.');
    await revise(transaction, 'person', person, { expectedRevision: given.expectedRevision, set });
    // The trail is not erased, so it has which facts were changed and not what they are.
    await recordAct(transaction, context, {
      act: 'updateMyDetails',
      subjectId: person.id,
      after: { changed: Object.keys(set).join(',') },
    });
    return person.id;
  });
}

function checkedDetails({ displayName, languages }: DetailsArguments): Record<string, string> {
  const checks = new Checks();
  const isNamed = displayName !== undefined && displayName !== null;
  const areSaid = languages !== undefined && languages !== null;
  const set = {
    ...(isNamed ? { displayName: checks.line(['displayName'], displayName, MAX_NAME) } : {}),
    ...(areSaid ? { languages: checks.list(['languages'], languages, { most: MAX_LANGUAGES }).join(',') } : {}),
  };
  checks.that(isNamed || areSaid, ['displayName'], 'someChange', 'Neither displayName nor languages is given.');
  // As many tags as are taken fit, unless they are longer than any that is in use.
  checks.that((set.languages ?? '').length <= 200, ['languages'], 'maximumLength', 'The tags are too long together.');
  checks.mustHold();
  return set;
}
