/** What is written to a side of a support link when the other one, or the Office, has acted on it. */
import type { LinkNoticeFacts, LinkTurn } from '../../../covenant/bodies/link-notice.ts';
import type { LetterText } from '../../../platform/letters/letters.ts';

const SIGNATURE = 'Covenant of Mayors Office';

/** The names of the two sides. */
interface Sides {
  readonly coordinator: string;
  readonly signatory: string;
}

const words: Readonly<Record<LinkTurn, (sides: Sides, days: LinkNoticeFacts) => readonly [string, string]>> = {
  PROPOSED: ({ coordinator, signatory }, { startsOn }) => [
    'Support proposed: please answer',
    `it is proposed to record that ${coordinator} supports ${signatory}, from ${startsOn}. It counts when you confirm it with confirmSupportLink; decline it with declineSupportLink.`,
  ],
  CONFIRMED: ({ coordinator, signatory }, { startsOn }) => [
    'Support confirmed',
    `it is now recorded that ${coordinator} supports ${signatory}, from ${startsOn}.`,
  ],
  DECLINED: ({ coordinator, signatory }) => [
    'Proposal of support not taken up',
    `the proposal to record that ${coordinator} supports ${signatory} was declined or taken back.`,
  ],
  ENDED: ({ coordinator, signatory }, { endsOn }) => [
    'Support ended',
    `it is recorded that ${coordinator} supports ${signatory} until ${endsOn ?? 'today'}. Nobody acts in the name of ${signatory} by this link any more.`,
  ],
};

export function linkNoticeLetter(recipient: string, linkId: string, sides: Sides, notice: LinkNoticeFacts): LetterText {
  const [subject, text] = words[notice.turn](sides, notice);
  const where = `Reasons and trail: sign in at Covenant Hub and read the support link ${linkId}.`;
  return {
    kind: `SUPPORT_LINK_${notice.turn}`,
    recipient,
    subject,
    body: `${['Good day,', text, where, SIGNATURE].join('\n\n')}\n`,
  };
}
