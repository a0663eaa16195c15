/** What the helpdesk writes to whoever asked. */
import type { LetterText } from '../../../platform/letters/letters.ts';

const SIGNATURE = 'Covenant of Mayors Office, helpdesk for coordinators';

interface Question {
  readonly id: string;
  readonly subject: string;
}

export const helpRequestLetters = {
  /**
   * Repeats no word of the question: anybody may enter anybody's address, and the hub must not carry strangers' words to
   * it.
   */
  received: ({ id }: Pick<Question, 'id'>, recipient: string, hubUrl: string | null): LetterText => ({
    kind: 'HELP_REQUEST_RECEIVED',
    recipient,
    subject: 'Your question to the helpdesk was received',
    body: bodyOf([
      'a question to the helpdesk for coordinators was sent with this address. The helpdesk answers to it.',
      'If it was not you, no answer is needed from you.',
      whereToLook(id, recipient, hubUrl),
    ]),
  }),

  answered: (
    { id, subject }: Question,
    { recipient, text, isClosed }: { readonly recipient: string; readonly text: string; readonly isClosed: boolean },
    hubUrl: string | null,
  ): LetterText => ({
    kind: 'HELP_REQUEST_ANSWERED',
    recipient,
    subject: `Answer of the helpdesk: ${subject}`,
    body: bodyOf([
      text,
      isClosed
        ? 'The helpdesk takes the matter as done. If it is not, please ask a new question.'
        : whereToLook(id, recipient, hubUrl),
    ]),
  }),
};

function bodyOf(paragraphs: readonly string[]): string {
  return `${['Good day,', ...paragraphs, SIGNATURE].join('\n\n')}\n`;
}

function whereToLook(id: string, recipient: string, hubUrl: string | null): string {
  return `To read or go on with it: sign in at ${hubUrl ?? 'Covenant Hub'} as ${recipient} and ask for the question ${id}.`;
}
