/**
 * The letters in English, for every reader whose language has no catalogue. No letter names a person. A letter that
 * anybody can cause to be sent to any address repeats no text that the sender entered.
 */
import { chosenText, wordingsOf } from '../../../platform/graph/localized-text.ts';
import type { Catalogue, Message, Reader } from '../../../platform/letters/letter-writer.ts';
import type { LetterFacts } from './letter-facts.ts';

const OFFICE = 'Covenant of Mayors Office';
const HELPDESK = 'Covenant of Mayors Office, helpdesk for coordinators';
const PROFILE_STAYS = 'The profile stays at its address. Coming back begins with a new registration, which keeps it.';
const HOW_TO_RETURN =
  'To return it: scan the signed statement as one PDF, announce the file with prepareCoordinatorUpload, send it to the address in the answer, and then call returnSignedStatement with the day of the signature and the function of the person who signed.';
/** A subject holds 300 characters, and a name may also have 300. */
const MAX_NAME_IN_SUBJECT = 200;

export const english: Catalogue<LetterFacts> = {
  language: 'en',
  messages: {
    APPLICATION_REGISTERED: (facts, reader) =>
      toAuthority(`Registration of ${inSubject(facts.application.organisationName)} received`, [
        `we have received the registration of ${facts.application.organisationName} as a coordinator of the Covenant of Mayors.`,
        'The helpdesk now checks whether the criteria are met and writes to you again.',
        whereApplicationStands(facts, reader),
      ]),
    APPLICATION_ELIGIBLE: (facts, reader) =>
      toAuthority(`${inSubject(facts.application.organisationName)}: eligible`, [
        `${facts.application.organisationName} meets the criteria for coordinators. The commitment statement follows.`,
        ...because(facts.reason),
        whereApplicationStands(facts, reader),
      ]),
    APPLICATION_REJECTED: (facts, reader) =>
      toAuthority(`${inSubject(facts.application.organisationName)}: not eligible`, [
        `we could not confirm that ${facts.application.organisationName} meets the criteria for coordinators. It may register again.`,
        ...because(facts.reason),
        whereApplicationStands(facts, reader),
      ]),
    STATEMENT_SENT: (facts, reader) =>
      toAuthority(`${inSubject(facts.application.organisationName)}: commitment statement`, [
        `the commitment statement for ${facts.application.organisationName} is ready to be approved by its council and signed.`,
        HOW_TO_RETURN,
        whereApplicationStands(facts, reader),
      ]),
    STATEMENT_REFUSED: (facts, reader) =>
      toAuthority(`${inSubject(facts.application.organisationName)}: the signed statement cannot be used`, [
        'the signed copy of the commitment statement cannot be used, and we ask you to send another one.',
        ...because(facts.reason),
        HOW_TO_RETURN,
        whereApplicationStands(facts, reader),
      ]),
    PROFILE_PUBLISHED: ({ application: { organisationName }, slug, hubUrl }) =>
      toAuthority(`${inSubject(organisationName)} is a coordinator`, [
        `${organisationName} is now a coordinator of the Covenant of Mayors, and its profile is published.`,
        `The last part of its page address is ${slug}. Whoever applied may invite colleagues and change the profile.`,
        `Sign in at ${hub(hubUrl)} as before.`,
      ]),

    HELP_REQUEST_RECEIVED: ({ id, hubUrl }, reader) =>
      fromHelpdesk('Your question to the helpdesk was received', [
        'a question to the helpdesk for coordinators was sent with this address. The helpdesk answers to it.',
        'If it was not you, no answer is needed from you.',
        whereQuestionIs(id, hubUrl, reader),
      ]),
    HELP_REQUEST_ANSWERED: ({ question: { id, subject }, text, isClosed, hubUrl }, reader) =>
      fromHelpdesk(`Answer of the helpdesk: ${subject}`, [
        text,
        isClosed
          ? 'The helpdesk takes the matter as done. If it is not, please ask a new question.'
          : whereQuestionIs(id, hubUrl, reader),
      ]),

    REPORT_ACCEPTED: ({ name, report, hubUrl }) =>
      toAuthority(`Report of ${inSubject(name)} accepted`, [
        `the report of ${name} on ${report.startsOn} to ${report.endsOn} has been accepted and is public from now on.`,
        `It is the report ${report.id} at ${hub(hubUrl)}.`,
      ]),
    REPORT_CHANGES_REQUESTED: ({ name, report, notes, hubUrl }) =>
      toAuthority(`Report of ${inSubject(name)}: changes requested`, [
        `the report of ${name} on ${report.startsOn} to ${report.endsOn} needs changes before it can be accepted:`,
        ...notes.map((note) => `- ${note}`),
        `It is the report ${report.id} at ${hub(hubUrl)}.`,
      ]),
    REPORT_DUE: ({ name, dueOn }) =>
      toAuthority(`Report of ${inSubject(name)} due`, [
        `the next report of ${name} is due on ${dueOn}.`,
        'Coordinators report on the support they give at least once in two years.',
      ]),
    REPORT_OVERDUE: ({ name, dueOn }) =>
      toAuthority(`Report of ${inSubject(name)} overdue`, [
        `the report of ${name} was due on ${dueOn} and is not in yet.`,
        'Coordinators report on the support they give at least once in two years.',
      ]),

    COORDINATOR_ON_HOLD: ({ coordinator: { name }, reason }, reader) =>
      toAuthority(`${inSubject(name)}: on hold`, [
        `the participation of ${name} as a coordinator of the Covenant of Mayors is on hold from today.`,
        'The profile stays at its address, but is not in the directory or the search until the hold is lifted.',
        ...because(inWordsOf(reader, reason)),
      ]),
    COORDINATOR_HOLD_LIFTED: ({ coordinator: { name }, reason }, reader) =>
      toAuthority(`${inSubject(name)}: no longer on hold`, [
        `${name} is an active coordinator of the Covenant of Mayors again, from today.`,
        ...because(inWordsOf(reader, reason)),
      ]),
    COORDINATOR_ENDING_PROPOSED: ({ coordinator: { name }, endsOn, reason }, reader) =>
      toAuthority(`${inSubject(name)}: end of the participation proposed`, [
        `it was proposed to end the participation of ${name} as a coordinator of the Covenant of Mayors on ${endsOn}.`,
        'It only ends if a second person of the Office confirms it; you will be written to again.',
        ...because(inWordsOf(reader, reason)),
      ]),
    COORDINATOR_ENDING_DECIDED: ({ coordinator: { name }, endsOn, reason }, reader) =>
      toAuthority(`${inSubject(name)}: end of the participation`, [
        `two persons of the Office have decided that ${name} takes part as a coordinator no more from ${endsOn}.`,
        PROFILE_STAYS,
        ...because(inWordsOf(reader, reason)),
      ]),
    COORDINATOR_WITHDRAWN: ({ coordinator: { name }, endsOn, reason }, reader) =>
      toAuthority(`${inSubject(name)}: withdrawal confirmed`, [
        `at its own wish ${name} takes part as a coordinator of the Covenant of Mayors no more from ${endsOn}.`,
        PROFILE_STAYS,
        ...because(inWordsOf(reader, reason)),
      ]),
    ENDING_TO_CONFIRM: ({ coordinator: { id, name }, endsOn, hubUrl }) =>
      fromOffice(`${inSubject(name)}: you are asked to confirm an end of participation`, [
        `it is proposed that ${name} takes part as a coordinator of the Covenant of Mayors no more from ${endsOn}. You are named as the second decider: it only ends if you confirm it.`,
        `Reasons and hearing: sign in at ${hub(hubUrl)} and read plannedEndings of the coordinator ${id}; confirm with confirmEnding, or let the proposal become void.`,
      ]),

    MEMBER_INVITED: ({ body, roles, token, until, hubUrl }, { address }) =>
      fromOffice(`Invitation to act for ${inSubject(body)}`, [
        `you are invited to act for ${body} in Covenant Hub, as ${roles.join(', ')}.`,
        `To accept, sign in at ${hub(hubUrl)} as ${address} and send this until ${until.slice(0, 10)}:`,
        `mutation { acceptInvitation(token: "${token}") { membership { id state } errors { message } } }`,
        'Keep the token to yourself. If you do not want to accept, no answer is needed.',
      ]),
    MEMBERSHIP_CHANGED: ({ body, roles, endsOn }) => {
      const changes = [
        ...(roles ? [`you act as ${roles.join(', ')}`] : []),
        ...(endsOn === null ? [] : [`they end on ${endsOn}`]),
      ];
      return fromOffice(`Your rights for ${inSubject(body)} have changed`, [
        `your rights to act for ${body} in Covenant Hub have changed: ${changes.join(' and ')}.`,
      ]);
    },
    BODY_WITHOUT_ADMIN: ({ body, bodyId }) =>
      fromOffice(`Nobody may invite people for ${inSubject(body)} any more`, [
        `the last person who could invite others for ${body}${bodyId === null ? '' : ` (${bodyId})`} has left or rests.`,
        'Please find out who takes over, and invite that person.',
      ]),

    DATA_COPY_READY: ({ requestId, days }) =>
      fromOffice('The copy of your data is ready', [
        `the copy of your data that you asked for in Covenant Hub is ready, and stays so for ${String(days)} days.`,
        `Sign in and ask for it: { node(id: "${requestId}") { ... on DataRequest { archive } } }`,
      ]),

    SUPPORT_LINK_PROPOSED: ({ coordinator, signatory, startsOn, linkId }) =>
      fromOffice('Support proposed: please answer', [
        `it is proposed to record that ${coordinator} supports ${signatory}, from ${startsOn}. It counts when you confirm it with confirmSupportLink; decline it with declineSupportLink.`,
        whereLinkIs(linkId),
      ]),
    SUPPORT_LINK_CONFIRMED: ({ coordinator, signatory, startsOn, linkId }) =>
      fromOffice('Support confirmed', [
        `it is now recorded that ${coordinator} supports ${signatory}, from ${startsOn}.`,
        whereLinkIs(linkId),
      ]),
    SUPPORT_LINK_DECLINED: ({ coordinator, signatory, linkId }) =>
      fromOffice('Proposal of support not taken up', [
        `the proposal to record that ${coordinator} supports ${signatory} was declined or taken back.`,
        whereLinkIs(linkId),
      ]),
    SUPPORT_LINK_ENDED: ({ coordinator, signatory, endsOn, linkId }) =>
      fromOffice('Support ended', [
        `it is recorded that ${coordinator} supports ${signatory} until ${endsOn ?? 'today'}. Nobody acts in the name of ${signatory} by this link any more.`,
        whereLinkIs(linkId),
      ]),

    GROUP_INVITED: ({ groupName, words, invitationId, until, hubUrl }, reader) => {
      const name = inWordsOf(reader, groupName);
      return fromOffice(`Invitation into the group ${inSubject(name)}`, [
        `you are invited into the discussion group ${name} of the Covenant of Mayors.`,
        ...(words === null ? [] : [words]),
        `To accept, sign in at ${hub(hubUrl)} as ${reader.address} and send this until ${until?.slice(0, 10) ?? ''}; whoever acts for a body adds onBehalfOfId:`,
        `mutation { acceptGroupInvitation(id: "${invitationId ?? ''}") { errors { message } } }`,
        'If you do not want to accept, no answer is needed.',
      ]);
    },
    EXPERT_INVITED: ({ title, words, invitationId, until, hubUrl }, reader) => {
      const name = inWordsOf(reader, title);
      return fromOffice(`Your feedback on ${inSubject(name)}`, [
        `you are asked, as an expert, for your scientific and technical feedback on ${name}. It is taken until ${until}, and everybody may read it.`,
        ...(words === null ? [] : [words]),
        `To accept, sign in at ${hub(hubUrl)} as ${reader.address} and send this, with the affiliation that is to be shown with your name:`,
        `mutation { acceptExpertInvitation(id: "${invitationId}", affiliation: "") { resource { feedback { id } } errors { message } } }`,
        'Then write with addPost in the thread of the answer. If you do not want to accept, no answer is needed.',
      ]);
    },
    GROUP_REQUEST_GRANTED: ({ groupName, words, groupId, hubUrl }, reader) =>
      aboutGroup(inWordsOf(reader, groupName), 'you are in', [
        `you asked to be taken into the discussion group ${inWordsOf(reader, groupName)}, and you are in it now.`,
        ...because(words),
        whereGroupIs(groupId, hubUrl),
      ]),
    GROUP_REQUEST_REFUSED: ({ groupName, words }, reader) =>
      aboutGroup(inWordsOf(reader, groupName), 'your request', [
        `you asked to be taken into the discussion group ${inWordsOf(reader, groupName)}; its moderators have said no.`,
        ...because(words),
      ]),
    GROUP_REMOVED: ({ groupName, words }, reader) =>
      aboutGroup(inWordsOf(reader, groupName), 'you are no longer in it', [
        `a moderator has ended your membership in the discussion group ${inWordsOf(reader, groupName)}.`,
        ...because(words),
      ]),
    GROUP_BECAME_OWNER: ({ groupName, groupId, hubUrl }, reader) =>
      aboutGroup(inWordsOf(reader, groupName), 'you are its owner', [
        `you are now an owner of the discussion group ${inWordsOf(reader, groupName)}: you look after it, and name moderators and other owners.`,
        whereGroupIs(groupId, hubUrl),
      ]),
    GROUP_LEFT_TO_OFFICE: ({ groupName, groupId, hubUrl }, reader) =>
      aboutGroup(inWordsOf(reader, groupName), 'the Office moderates it', [
        `the last owner of the discussion group ${inWordsOf(reader, groupName)} has gone, and it has no moderator. Please look after it, and name an owner by changeGroupRole.`,
        whereGroupIs(groupId, hubUrl),
      ]),
  },
};

function toAuthority(subject: string, paragraphs: readonly string[]): Message {
  return { subject, paragraphs: ['Dear colleagues,', ...paragraphs, HELPDESK] };
}

function fromHelpdesk(subject: string, paragraphs: readonly string[]): Message {
  return { subject, paragraphs: ['Good day,', ...paragraphs, HELPDESK] };
}

function fromOffice(subject: string, paragraphs: readonly string[]): Message {
  return { subject, paragraphs: ['Good day,', ...paragraphs, OFFICE] };
}

function inSubject(name: string): string {
  return name.slice(0, MAX_NAME_IN_SUBJECT);
}

function hub(hubUrl: string | null): string {
  return hubUrl ?? 'Covenant Hub';
}

function because(reason: string | null): string[] {
  return reason === null ? [] : [`Reason: ${reason}`];
}

/** The best wording for the reader; null where there is none. */
function inWordsOf<Text extends string | null>({ languages }: Reader, text: Text): string | Extract<Text, null>;
function inWordsOf({ languages }: Reader, text: string | null): string | null {
  const wordings = wordingsOf(text);
  return wordings.length === 0 ? null : chosenText(wordings, languages).text;
}

function whereApplicationStands(
  { application, hubUrl }: LetterFacts['APPLICATION_REGISTERED'],
  { address }: Reader,
): string {
  return `Where it stands: sign in at ${hub(hubUrl)} as ${address} and ask for the application ${application.id}.`;
}

function whereQuestionIs(id: string, hubUrl: string | null, { address }: Reader): string {
  return `To read or go on with it: sign in at ${hub(hubUrl)} as ${address} and ask for the question ${id}.`;
}

function aboutGroup(name: string, subject: string, paragraphs: readonly string[]): Message {
  return fromOffice(`Group ${inSubject(name)}: ${subject}`, paragraphs);
}

function whereGroupIs(groupId: string, hubUrl: string | null): string {
  return `To read it: sign in at ${hub(hubUrl)} and ask for the group ${groupId}.`;
}

function whereLinkIs(linkId: string): string {
  return `Reasons and trail: sign in at Covenant Hub and read the support link ${linkId}.`;
}
