/** Who reads the letters of the hub, in which language, and that every letter fits its table. */
import { rawSql } from '../../../../platform/database/sql-text.ts';
import { randomUUID } from 'node:crypto';
import type { Catalogue, Message, Reader } from '../../../../platform/letters/letter-writer.ts';
import { english } from '../../../../subgraphs/coordinators/letters/english.ts';
import type { LetterFacts } from '../../../../subgraphs/coordinators/letters/letter-facts.ts';
import { contactReaders } from '../../../../subgraphs/coordinators/letters/readers.ts';
import { catalogues, writeTo } from '../../../../subgraphs/coordinators/letters/write-to.ts';
import { openPeopleWorld, type PeopleWorld } from '../people/people-world.ts';
import { openJoiningWorld } from '../applications/joining-world.ts';

/** The letters of a test in Swedish: each says nothing but its kind. */
const swedish: Catalogue<LetterFacts> = {
  language: 'sv',
  messages: Object.fromEntries(
    Object.keys(english.messages).map((kind) => [kind, () => ({ subject: `Om ${kind}`, paragraphs: ['Goddag,'] })]),
  ) as unknown as Catalogue<LetterFacts>['messages'],
};

const subjectsOf = async (world: Pick<PeopleWorld, 'running'>): Promise<string[]> =>
  (await world.running.database.select<{ subject: string }>(rawSql`SELECT subject FROM letter ORDER BY id`)).map(
    ({ subject }) => subject,
  );

describe('With a catalogue of their language, letters are written in it', () => {
  beforeEach(() => {
    catalogues.push(swedish);
  });
  afterEach(() => {
    catalogues.pop();
  });

  it('to a person who has said so, and in English to others', async () => {
    const world = await openPeopleWorld();
    const swede = await world.addMember('Swede', 'EDITOR');
    await world.details(1, { languages: ['sv', 'en'] }, swede.as);
    await world.change(swede, { roles: ['MEMBER'] }, world.admin);
    await world.invite();
    expect(await subjectsOf(world)).toEqual(['Om MEMBERSHIP_CHANGED', 'Invitation to act for North']);
    await world.close();
  });

  it('to a mailbox whose form says so', async () => {
    const world = await openJoiningWorld();
    await world.register({ language: 'sv' });
    await world.ask(
      `mutation ($key: String!) {
        askHelpdesk(idempotencyKey: $key, email: "asker@town.example", language: "sv", subject: "A", text: "B") {
          errors { message }
        }
      }`,
      { key: randomUUID() },
    );
    expect(await subjectsOf(world)).toEqual(['Om APPLICATION_REGISTERED', 'Om HELP_REQUEST_RECEIVED']);
    await world.close();
  });

  it('to the contact of a coordinator that answers in it', async () => {
    const world = await openPeopleWorld();
    const contact = JSON.stringify({ department: null, email: 'a@north.example', phone: null, languages: ['sv'] });
    await world.running.database.write((transaction) =>
      writeTo(transaction, contactReaders(contact), 'REPORT_DUE', { name: 'North', dueOn: '2027-01-01' }),
    );
    expect(await subjectsOf(world)).toEqual(['Om REPORT_DUE']);
    await world.close();
  });
});

const NAME = 'N'.repeat(300);
const application = { id: 'app_1', organisationName: NAME };
const hubUrl = null;
const report = { id: 'rep_1', startsOn: '2026-01-01', endsOn: '2026-12-31' };
const coordinator = { id: 'coo_1', name: NAME };
const link = { linkId: 'lnk_1', coordinator: NAME, signatory: NAME, startsOn: '2026-01-01', endsOn: null };
const endsOn = '2026-12-31';
const group = {
  groupId: 'grp_1',
  groupName: JSON.stringify([{ language: 'en', text: NAME }]),
  invitationId: 'gin_1',
  words: null,
  until: '2026-12-31T00:00:00.000Z',
  hubUrl,
};
const reason = null;

/** The longest names, and nothing that may be left out. */
const samples: LetterFacts = {
  APPLICATION_REGISTERED: { application, hubUrl },
  APPLICATION_ELIGIBLE: { application, reason, hubUrl },
  APPLICATION_REJECTED: { application, reason, hubUrl },
  STATEMENT_SENT: { application, hubUrl },
  STATEMENT_REFUSED: { application, reason: 'No signature.', hubUrl },
  PROFILE_PUBLISHED: { application, slug: 'north', hubUrl },
  HELP_REQUEST_RECEIVED: { id: 'hlp_1', hubUrl },
  HELP_REQUEST_ANSWERED: { question: { id: 'hlp_1', subject: 'S'.repeat(200) }, text: 'Yes.', isClosed: false, hubUrl },
  REPORT_ACCEPTED: { name: NAME, report, hubUrl },
  REPORT_CHANGES_REQUESTED: { name: NAME, report, notes: ['One.', 'Two.'], hubUrl },
  REPORT_DUE: { name: NAME, dueOn: endsOn },
  REPORT_OVERDUE: { name: NAME, dueOn: endsOn },
  COORDINATOR_ON_HOLD: { coordinator, reason },
  COORDINATOR_HOLD_LIFTED: { coordinator, reason },
  COORDINATOR_ENDING_PROPOSED: { coordinator, reason, endsOn },
  COORDINATOR_ENDING_DECIDED: { coordinator, reason, endsOn },
  COORDINATOR_WITHDRAWN: { coordinator, reason, endsOn },
  ENDING_TO_CONFIRM: { coordinator, endsOn, hubUrl },
  MEMBER_INVITED: { body: NAME, roles: ['ADMIN'], token: 'secret', until: '2026-12-31T00:00:00.000Z', hubUrl },
  MEMBERSHIP_CHANGED: { body: NAME, roles: null, endsOn },
  BODY_WITHOUT_ADMIN: { body: NAME, bodyId: null },
  DATA_COPY_READY: { requestId: 'drq_1', days: 30 },
  SUPPORT_LINK_PROPOSED: link,
  SUPPORT_LINK_CONFIRMED: link,
  SUPPORT_LINK_DECLINED: link,
  SUPPORT_LINK_ENDED: link,
  EXPERT_INVITED: {
    title: JSON.stringify([{ language: 'en', text: NAME }]),
    invitationId: 'exi_1',
    words: null,
    until: endsOn,
    hubUrl,
  },
  GROUP_INVITED: group,
  GROUP_REQUEST_GRANTED: group,
  GROUP_REQUEST_REFUSED: group,
  GROUP_REMOVED: group,
  GROUP_BECAME_OWNER: group,
  GROUP_LEFT_TO_OFFICE: group,
};

describe.each(catalogues)('A letter in "$language"', (catalogue) => {
  const messages = catalogue.messages as Readonly<Record<string, (facts: unknown, reader: Reader) => Message>>;

  it.each(Object.entries(samples))('%s holds the longest names, and no word of what is unknown', (kind, facts) => {
    const letter = messages[kind]?.(facts, { address: 'reader@north.example', languages: [] });
    expect(letter?.subject.length).toBeLessThanOrEqual(300);
    expect(JSON.stringify(letter)).not.toMatch(/null|undefined|\[object/);
  });
});

describe('An authority with the longest name', () => {
  it('registers, and is written to', async () => {
    const world = await openJoiningWorld();
    await world.register({ organisationName: NAME });
    expect(await subjectsOf(world)).toEqual([`Registration of ${'N'.repeat(200)} received`]);
    await world.close();
  });
});
