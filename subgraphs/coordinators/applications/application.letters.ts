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

  statementSent: (to: Addressee, hubUrl: string | null): LetterText =>
    letter(to, 'STATEMENT_SENT', `${to.organisationName}: commitment statement`, [
      `the commitment statement for ${to.organisationName} is ready to be approved by its council and signed.`,
      ...HOW_TO_RETURN,
      whereToLook(to, hubUrl),
    ]),

  statementRefused: (to: Addressee, reason: string, hubUrl: string | null): LetterText =>
    letter(to, 'STATEMENT_REFUSED', `${to.organisationName}: the signed statement cannot be used`, [
      'the signed copy of the commitment statement cannot be used, and we ask you to send another one.',
      `Reason: ${reason}`,
      ...HOW_TO_RETURN,
      whereToLook(to, hubUrl),
    ]),

  profilePublished: (to: Addressee, slug: string, hubUrl: string | null): LetterText =>
    letter(to, 'PROFILE_PUBLISHED', `${to.organisationName} is a coordinator`, [
      `${to.organisationName} is now a coordinator of the Covenant of Mayors, and its profile is published.`,
      `The last part of its page address is ${slug}. Whoever applied may invite colleagues and change the profile.`,
      `Sign in at ${hubUrl ?? 'Covenant Hub'} as before.`,
    ]),
};

const HOW_TO_RETURN = [
  'To return it: scan the signed statement as one PDF, announce the file with prepareCoordinatorUpload, send it to the address in the answer, and then call returnSignedStatement with the day of the signature and the function of the person who signed.',
];

function letter({ contactEmail }: Addressee, kind: string, subject: string, paragraphs: readonly string[]): LetterText {
  const body = ['Dear colleagues,', ...paragraphs, SIGNATURE].join('\n\n');
  return { kind, recipient: contactEmail, subject, body: `${body}\n` };
}

function whereToLook({ id, contactEmail }: Addressee, hubUrl: string | null): string {
  return `Where it stands: sign in at ${hubUrl ?? 'Covenant Hub'} as ${contactEmail} and ask for the application ${id}.`;
}
