/** What the Office writes to an authority on its way. Functional mailboxes only; no name of a person is in a letter. */
import type { LetterText } from '../../../platform/letters/letters.ts';
import type { CoordinatorApplication } from './application.entity.ts';

type Addressee = Pick<CoordinatorApplication, 'id' | 'contactEmail' | 'organisationName'>;

const SIGNATURE = 'Covenant of Mayors Office, helpdesk for coordinators';

export const applicationLetters = {
  registered: (to: Addressee, hubUrl: string | null): LetterText =>
    letter(to, 'APPLICATION_REGISTERED', `Registration of ${to.organisationName} received`, [
      `we have received the registration of ${to.organisationName} as a coordinator of the Covenant of Mayors.`,
      'The helpdesk now checks whether the criteria are met and writes to you again.',
      whereToLook(to, hubUrl),
    ]),

  decided: (to: Addressee, state: 'ELIGIBLE' | 'REJECTED', reason: string | null, hubUrl: string | null): LetterText =>
    letter(
      to,
      `APPLICATION_${state}`,
      `${to.organisationName}: ${state === 'ELIGIBLE' ? 'eligible' : 'not eligible'}`,
      [
        state === 'ELIGIBLE'
          ? `${to.organisationName} meets the criteria for coordinators. The commitment statement follows.`
          : `we could not confirm that ${to.organisationName} meets the criteria for coordinators. It may register again.`,
        ...(reason === null ? [] : [`Reason: ${reason}`]),
        whereToLook(to, hubUrl),
      ],
    ),
};

function letter({ contactEmail }: Addressee, kind: string, subject: string, paragraphs: readonly string[]): LetterText {
  const body = ['Dear colleagues,', ...paragraphs, SIGNATURE].join('\n\n');
  return { kind, recipient: contactEmail, subject, body: `${body}\n` };
}

function whereToLook({ id, contactEmail }: Addressee, hubUrl: string | null): string {
  return `Where it stands: sign in at ${hubUrl ?? 'Covenant Hub'} as ${contactEmail} and ask for the application ${id}.`;
}
