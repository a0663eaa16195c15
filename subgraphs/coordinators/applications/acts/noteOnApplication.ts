/** The Office adds an internal note to an application. */
import { ArgsType, Field } from 'type-graphql';
import { act } from '../../../../covenant/act.ts';
import { Checks } from '../../../../platform/acts/checks.ts';
import { insertRows } from '../../../../platform/database/rows.ts';
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { onApplication } from '../application-act.ts';
import { ApplicationArguments } from '../application.inputs.ts';
import { nextSequence } from '../application.steps.ts';

const MAX_NOTE = 5_000;

@ArgsType()
class NoteArguments extends ApplicationArguments {
  @Field(() => String, { description: 'Text of the note, at most 5,000 characters.' })
  text: string;
}

export const noteOnApplication = act({
  ...onApplication,
  name: 'noteOnApplication',
  description: 'Adds an internal note of the Office to the application.',
  args: NoteArguments,
  check(args) {
    const checks = new Checks();
    const text = checks.prose(['text'], args.text, MAX_NOTE);
    checks.mustHold();
    return { text };
  },
  async write({ transaction, id, checked: { text } }) {
    const sequence = await nextSequence(transaction, rawSql`application_note`, id);
    await insertRows(transaction, rawSql`application_note`, [{ applicationId: id, sequence, text }]);
  },
  trail: () => ({}),
});
