/** The Office sends the statement of commitment to the authority. */
import { ArgsType, Field, ID } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { LanguageCodeScalar } from '../../../../platform/graph/scalars.ts';
import type { Reads } from '../../../../platform/acts/act.ts';
import { Refusal } from '../../../../platform/refusals/refusal.ts';
import { writeTo } from '../../letters/write-to.ts';
import { applicantsOf, stepOfApplication } from '../application-act.ts';
import type { ApplicationRow } from '../application.entity.ts';
import { ApplicationArguments } from '../application.inputs.ts';
import { insertStep } from '../application.steps.ts';
import { addDeclaration } from '../declaration-on-its-way.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';

const state = 'STATEMENT_SENT';

@ArgsType()
class StatementArguments extends ApplicationArguments {
  @Field(() => ID, { description: 'The current text for the kind of the application.' })
  templateId: string;

  @Field(() => LanguageCodeScalar, { description: 'Language of the text.' })
  language: string;
}

export const sendStatement = act({
  ...stepOfApplication,
  name: 'sendStatement',
  description: 'Step 3: sends the statement to the authority. A letter explains how to return it.',
  args: StatementArguments,
  rules: ({ transaction, thing: application, args }) => mustBeTextOfToday(transaction, application, args.templateId),
  set: () => ({ state }),
  async write(decided) {
    await addDeclaration(decided.transaction, decided.id, decided.args);
    await insertStep(decided, { state });
  },
  trail: ({ thing: before }) => ({ before: { state: before.state }, after: { state } }),
  letters: ({ transaction, context, thing: application }) =>
    writeTo(transaction, applicantsOf(application), state, { application, hubUrl: context.hubUrl }),
});

async function mustBeTextOfToday(
  from: Reads,
  { kind }: Pick<ApplicationRow, 'kind'>,
  templateId: string,
): Promise<void> {
  const [today] = await from.select<{ id: string; version: string }>(
    rawSql`SELECT id, version FROM declaration_template WHERE kind = ? ORDER BY sequence DESC LIMIT 1`,
    [kind],
  );
  if (!today) throw new Error(`No text of a declaration is known for ${kind}.`);
  if (today.id === templateId) return;
  throw Refusal.invalid(
    ['templateId'],
    'textOfToday',
    `A ${kind} coordinator signs the text of version ${today.version} today.`,
    [today.id],
  );
}
