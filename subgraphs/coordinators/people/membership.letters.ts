/** What is written to people about their memberships. No letter names another person. */
import type { LetterText } from '../../../platform/letters/letters.ts';
import type { MembershipRole } from '../../../covenant/rights/membership-role.ts';

const SIGNATURE = 'Covenant of Mayors Office';

interface Belonging {
  readonly recipient: string;
  /** Name of the body. */
  readonly body: string;
}

interface Invitation extends Belonging {
  readonly roles: readonly MembershipRole[];
  /** The secret; it is in this letter and nowhere else. */
  readonly token: string;
  readonly until: string;
}

export const membershipLetters = {
  invitation: ({ recipient, body, roles, token, until }: Invitation, hubUrl: string | null): LetterText => ({
    kind: 'MEMBER_INVITED',
    recipient,
    subject: `Invitation to act for ${body}`,
    body: bodyOf([
      `you are invited to act for ${body} in Covenant Hub, as ${roles.join(', ')}.`,
      `To accept, sign in at ${hubUrl ?? 'Covenant Hub'} as ${recipient} and send this until ${until.slice(0, 10)}:`,
      `mutation { acceptInvitation(token: "${token}") { membership { id state } errors { message } } }`,
      'Keep the token to yourself. If you do not want to accept, no answer is needed.',
    ]),
  }),

  changed: ({ recipient, body }: Belonging, change: string): LetterText => ({
    kind: 'MEMBERSHIP_CHANGED',
    recipient,
    subject: `Your rights for ${body} have changed`,
    body: bodyOf([`your rights to act for ${body} in Covenant Hub have changed: ${change}.`]),
  }),

  withoutAdmin: ({ recipient, body }: Belonging, bodyId: string | null): LetterText => ({
    kind: 'BODY_WITHOUT_ADMIN',
    recipient,
    subject: `Nobody may invite people for ${body} any more`,
    body: bodyOf([
      `the last person who could invite others for ${body}${bodyId === null ? '' : ` (${bodyId})`} has left or rests.`,
      'Please find out who takes over, and invite that person.',
    ]),
  }),
};

function bodyOf(paragraphs: readonly string[]): string {
  return `${['Good day,', ...paragraphs, SIGNATURE].join('\n\n')}\n`;
}
