/** What is written to a coordinator about its participation. Functional mailboxes only; no name of a person is in a letter. */
import type { Transaction } from '../../../platform/database/database.ts';
import { chosenText, wordingsOf } from '../../../platform/graph/localized-text.ts';
import { writeLetter } from '../../../platform/letters/letters.ts';
import type { ContactPoint } from '../coordinator/contact-point.ts';
import type { CoordinatorFacts } from './coordinator-status.ts';

export interface Message {
  /** What it is about, for instance COORDINATOR_ON_HOLD. */
  readonly kind: string;
  /** After the name of the coordinator. */
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Wordings, as JSON. */
  readonly reason: string | null;
}

const SIGNATURE = 'Covenant of Mayors Office, helpdesk for coordinators';
/** A subject holds 300 characters, and so may a name. */
const MAX_NAME_IN_SUBJECT = 200;

export const lifeMessages = {
  onHold: ({ name }: CoordinatorFacts, reason: string): Message => ({
    kind: 'COORDINATOR_ON_HOLD',
    subject: 'on hold',
    paragraphs: [
      `the participation of ${name} as a coordinator of the Covenant of Mayors is on hold from today.`,
      'The profile stays at its address, but is not in the directory or the search until the hold is lifted.',
    ],
    reason,
  }),
  holdLifted: ({ name }: CoordinatorFacts, reason: string): Message => ({
    kind: 'COORDINATOR_HOLD_LIFTED',
    subject: 'no longer on hold',
    paragraphs: [`${name} is an active coordinator of the Covenant of Mayors again, from today.`],
    reason,
  }),
  endingProposed: ({ name }: CoordinatorFacts, reason: string, endsOn: string): Message => ({
    kind: 'COORDINATOR_ENDING_PROPOSED',
    subject: 'end of the participation proposed',
    paragraphs: [
      `it was proposed to end the participation of ${name} as a coordinator of the Covenant of Mayors on ${endsOn}.`,
      'It only ends if a second person of the Office confirms it; you will be written to again.',
    ],
    reason,
  }),
  endingDecided: ({ name }: CoordinatorFacts, reason: string | null, endsOn: string): Message => ({
    kind: 'COORDINATOR_ENDING_DECIDED',
    subject: 'end of the participation',
    paragraphs: [
      `two persons of the Office have decided that ${name} takes part as a coordinator no more from ${endsOn}.`,
      'The profile stays at its address. Coming back begins with a new registration, which keeps it.',
    ],
    reason,
  }),
  withdrawn: ({ name }: CoordinatorFacts, reason: string | null, endsOn: string): Message => ({
    kind: 'COORDINATOR_WITHDRAWN',
    subject: 'withdrawal confirmed',
    paragraphs: [
      `at its own wish ${name} takes part as a coordinator of the Covenant of Mayors no more from ${endsOn}.`,
      'The profile stays at its address. Coming back begins with a new registration, which keeps it.',
    ],
    reason,
  }),
};

/** In the transaction of what it tells. A coordinator without a mailbox, as all of open data, is not written to. */
export async function writeToCoordinator(
  transaction: Transaction,
  { name, contact }: CoordinatorFacts,
  { kind, subject, paragraphs, reason }: Message,
): Promise<void> {
  if (contact === null) return;
  const { email, languages } = JSON.parse(contact) as ContactPoint;
  const wordings = wordingsOf(reason);
  const why = wordings.length === 0 ? [] : [`Reason: ${chosenText(wordings, languages).text}`];
  await writeLetter(transaction, {
    kind,
    recipient: email,
    subject: `${name.slice(0, MAX_NAME_IN_SUBJECT)}: ${subject}`,
    body: `${['Dear colleagues,', ...paragraphs, ...why, SIGNATURE].join('\n\n')}\n`,
  });
}

interface ProposedEnding {
  readonly coordinator: CoordinatorFacts;
  readonly endsOn: string;
  readonly hubUrl: string | null;
}

/** So that a proposal does not become void because the one who can confirm it never heard of it. */
export async function writeToSecondDecider(
  transaction: Transaction,
  recipient: string | null,
  { coordinator: { id, name }, endsOn, hubUrl }: ProposedEnding,
): Promise<void> {
  if (recipient === null) return;
  await writeLetter(transaction, {
    kind: 'ENDING_TO_CONFIRM',
    recipient,
    subject: `${name.slice(0, MAX_NAME_IN_SUBJECT)}: you are asked to confirm an end of participation`,
    body: `${[
      'Good day,',
      `it is proposed that ${name} takes part as a coordinator of the Covenant of Mayors no more from ${endsOn}. You are named as the second decider: it only ends if you confirm it.`,
      `Reasons and hearing: sign in at ${hubUrl ?? 'Covenant Hub'} and read plannedEndings of the coordinator ${id}; confirm with confirmEnding, or let the proposal become void.`,
      'Covenant of Mayors Office',
    ].join('\n\n')}\n`,
  });
}
