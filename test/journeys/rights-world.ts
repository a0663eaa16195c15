/** One of everything that belongs to somebody, and people of every role, for tests of who may do and see what. */
import { randomUUID } from 'node:crypto';
import { newId } from '../../covenant/ids.ts';
import { MembershipRole } from '../../covenant/rights/membership-role.ts';
import type { Belonging } from '../../covenant/rights/may.ts';
import type { Identity } from '../../platform/graph/identity.ts';
import type { SubgraphName } from '../../covenant/subgraph-name.ts';
import { askForFeedback } from './feedback-of-oneself.ts';
import { askQuestion } from './question-of-oneself.ts';
import { openFilledSubgraphs, type FilledSubgraphs } from '../world/open-filled-subgraphs.ts';
import { memberOf, officer, person } from '../world/people.ts';
import type { Answer } from '../world/open-test-subgraph.ts';
import { rawSql } from '../../platform/database/sql-text.ts';

export interface Somebody {
  readonly who: string;
  readonly identity: Identity;
}

/** A thing with whom it belongs to. */
export interface Owned {
  readonly subgraph: SubgraphName;
  readonly id: string;
  readonly belonging: Belonging;
  /** Owner of the discussion group it belongs to; nobody else is in it. */
  readonly ownerId?: string;
}

/** Whom it belongs to, as somebody asks for it. */
export function belongingFor({ belonging, ownerId }: Owned, { identity: { personId } }: As): Belonging {
  return ownerId === undefined ? belonging : { ...belonging, groupRole: personId === ownerId ? 'OWNER' : null };
}

export interface RightsWorld {
  readonly subgraphs: FilledSubgraphs;
  readonly people: readonly Somebody[];
  readonly things: Readonly<Record<Thing, Owned>>;
  close(): Promise<void>;
}

export type Thing =
  | 'CoordinatorApplication'
  | 'Coordinator'
  | 'CoordinatorReport'
  | 'Person'
  | 'Membership'
  | 'DataRequest'
  | 'HelpRequest'
  | 'Signatory'
  | 'SupportLink'
  | 'ActionPlan'
  | 'SupportAction'
  | 'Declaration'
  | 'Workshop'
  | 'DiscussionGroup'
  | 'GroupMembership'
  | 'GroupJoinRequest'
  | 'GroupInvitation'
  | 'Resource'
  | 'ExpertInvitation'
  | 'Thread'
  | 'Post';

type As = { readonly identity: Identity };

export async function openRightsWorld(): Promise<RightsWorld> {
  const subgraphs = await openFilledSubgraphs();
  const idsOf = async (name: SubgraphName, list: string): Promise<string[]> => {
    const answer = await subgraphs
      .of(name)
      .ask<Record<string, { nodes: { id: string }[] }>>(`{ ${list}(first: 2) { nodes { id } } }`);
    return answer[list]?.nodes.map(({ id }) => id) ?? [];
  };
  const [coordinatorId = '', otherCoordinator = ''] = await idsOf('coordinators', 'coordinators');
  const [signatoryId = '', otherSignatory = ''] = await idsOf('signatories', 'signatories');
  const oneself = person('oneself');
  const applicant = person('applicant');
  const bodies = [coordinatorId, otherCoordinator, signatoryId, otherSignatory];
  const names = ['the coordinator', 'another coordinator', 'the signatory', 'another signatory'];
  const people: Somebody[] = [
    { who: 'nobody who signed in', identity: { personId: null, memberships: [] } },
    { who: 'somebody signed in', ...person('somebody') },
    { who: 'the person', ...oneself },
    { who: 'the applicant', ...applicant },
    { who: 'DECIDER of the Office', ...officer('DECIDER') },
    { who: 'MODERATOR of the Office', ...officer('MODERATOR') },
    ...bodies.flatMap((bodyId, place) =>
      Object.values(MembershipRole).map((role) => ({
        who: `${role} of ${names[place] ?? ''}`,
        ...memberOf(bodyId, role),
      })),
    ),
    { who: 'somebody of a coordinator that has left', ...person('former', { bodyId: coordinatorId, roles: [] }) },
  ];
  await addPeople(subgraphs, people);

  const make = async (name: SubgraphName, by: As, mutation: string, variables: Answer): Promise<string> => {
    const { made } = await subgraphs
      .of(name)
      .ask<{ made: { thing: { id: string } | null; errors: unknown[] } }>(
        mutation,
        { key: randomUUID(), ...variables },
        by,
      );
    if (!made.thing) throw new Error(JSON.stringify(made.errors));
    return made.thing.id;
  };
  const reporter = memberOf(coordinatorId, 'REPORTER');
  const applicationId = await make('coordinators', applicant, REGISTER, { input: FORM });
  const reportId = await make('coordinators', reporter, START_REPORT, { coordinatorId });
  const helpId = await make('coordinators', oneself, ASK_HELPDESK, {});
  const dataId = await make('coordinators', oneself, ASK_FOR_DATA, {});
  const membershipId = await addMembership(subgraphs, String(oneself.identity.personId), coordinatorId);
  const linkId = await make('signatories', reporter, PROPOSE, { coordinatorId, signatoryId });
  const planId = await make('signatories', memberOf(signatoryId, 'ADMIN'), SUBMIT_PLAN, { signatoryId });
  const actionId = await make('support-actions', reporter, RECORD, { coordinatorId });

  const declarationId = await addDeclaration(subgraphs, applicationId, coordinatorId);
  await addDecisions(subgraphs, coordinatorId, personIdOf(officer('DECIDER')));
  const asked = await askForFeedback(subgraphs.of('knowledge-exchange').running.database, {
    personId: String(oneself.identity.personId),
    coordinatorId,
  });
  const joined = await joinCommunity(subgraphs, String(oneself.identity.personId));

  const { personId } = oneself.identity;
  const own = (subgraph: SubgraphName, id: string, belonging: Belonging): Owned => ({ subgraph, id, belonging });
  const inGroup = (id: string): Owned => ({
    ...own('knowledge-exchange', id, { personId }),
    ownerId: String(personId),
  });
  return {
    subgraphs,
    people,
    things: {
      CoordinatorApplication: own('coordinators', applicationId, { applicantId: applicant.identity.personId }),
      Coordinator: own('coordinators', coordinatorId, { coordinatorId }),
      CoordinatorReport: own('coordinators', reportId, { coordinatorId }),
      Person: own('coordinators', String(personId), { personId }),
      Membership: own('coordinators', membershipId, { personId, coordinatorId }),
      DataRequest: own('coordinators', dataId, { personId }),
      HelpRequest: own('coordinators', helpId, { personId }),
      Signatory: own('signatories', signatoryId, { signatoryId }),
      SupportLink: own('signatories', linkId, { coordinatorId, signatoryId }),
      ActionPlan: own('signatories', planId, { signatoryId }),
      SupportAction: own('support-actions', actionId, { coordinatorId }),
      Declaration: own('coordinators', declarationId, { applicantId: applicant.identity.personId, coordinatorId }),
      Workshop: own('knowledge-exchange', joined.workshopId, { personId }),
      DiscussionGroup: inGroup(joined.groupId),
      GroupMembership: inGroup(joined.membershipId),
      GroupJoinRequest: inGroup(joined.requestId),
      GroupInvitation: inGroup(joined.invitationId),
      Resource: own('knowledge-exchange', asked.resourceId, { personId, coordinatorId }),
      ExpertInvitation: own('knowledge-exchange', asked.invitationId, { personId, coordinatorId }),
      Thread: inGroup(joined.threadId),
      Post: inGroup(joined.postId),
    },
    close: () => subgraphs.close(),
  };
}

async function addPeople(subgraphs: FilledSubgraphs, people: readonly Somebody[]): Promise<void> {
  await subgraphs.of('coordinators').running.database.write(async (transaction) => {
    for (const { who, identity } of people) {
      if (identity.personId === null) continue;
      await transaction.execute(
        rawSql`INSERT INTO person (id, displayName, languages, isErased, email, revision, updatedAt) VALUES (?, ?, 'en', 0, ?, 1, ?)`,
        [identity.personId, who, `${identity.personId.toLowerCase()}@example.org`, new Date().toISOString()],
      );
    }
  });
}

async function addMembership(subgraphs: FilledSubgraphs, personId: string, bodyId: string): Promise<string> {
  const id = 'mem_01HK153X00AAAAAAAAAAAAAAAA';
  await subgraphs.of('coordinators').running.database.write((transaction) =>
    transaction.execute(
      rawSql`INSERT INTO membership (id, personId, bodyId, roles, state, startsOn, revision, updatedAt)
       VALUES (?, ?, ?, 'MEMBER', 'ACTIVE', '2020-01-01', 1, '2020-01-01T00:00:00.000Z')`,
      [id, personId, bodyId],
    ),
  );
  return id;
}

function personIdOf({ identity }: As): string {
  return String(identity.personId);
}

/** A statement in force, with its signed file. */
async function addDeclaration(
  subgraphs: FilledSubgraphs,
  applicationId: string,
  coordinatorId: string,
): Promise<string> {
  const [id, documentId] = [newId('Declaration'), newId('Document')];
  const { database } = subgraphs.of('coordinators').running;
  const [template] = await database.select<{ id: string }>(rawSql`SELECT id FROM declaration_template LIMIT 1`);
  await database.write(async (transaction) => {
    await transaction.execute(
      rawSql`INSERT INTO document (id, subjectId, uploaderId, fileName, mediaType, byteSize, sha256, state, createdAt)
       VALUES (?, ?, '', 'signed.pdf', 'application/pdf', 1, '', 'STORED', '2020-01-01T00:00:00.000Z')`,
      [documentId, applicationId],
    );
    await transaction.execute(
      rawSql`INSERT INTO declaration (id, applicationId, coordinatorId, documentId, templateId, language, state, sentAt)
       VALUES (?, ?, ?, ?, ?, 'en', 'SIGNED', '2020-01-01T00:00:00.000Z')`,
      [id, applicationId, coordinatorId, documentId, template?.id ?? ''],
    );
  });
  return id;
}

/** An ending that waits for its second decider, and a time on hold with its reason. */
async function addDecisions(subgraphs: FilledSubgraphs, coordinatorId: string, secondDecider: string): Promise<void> {
  const reason = '[{"language":"en","text":"A reason."}]';
  await subgraphs.of('coordinators').running.database.write(async (transaction) => {
    await transaction.execute(
      rawSql`INSERT INTO planned_ending (coordinatorId, stage, status, reason, heardOn, endsOn, proposedById, secondDeciderId, plannedAt)
       VALUES (?, 'PROPOSED', 'TERMINATED', ?, '2026-01-01', '2099-01-01', NULL, ?, '2026-01-01T00:00:00.000Z')`,
      [coordinatorId, reason, secondDecider],
    );
    await transaction.execute(
      rawSql`INSERT INTO status_period (coordinatorId, sequence, status, startsOn, endsOn, reason, decidedBy)
       VALUES (?, 99, 'ON_HOLD', '2020-01-01', '2020-02-01', ?, NULL)`,
      [coordinatorId, reason],
    );
  });
}

interface Community {
  readonly workshopId: string;
  readonly groupId: string;
  readonly membershipId: string;
  readonly requestId: string;
  readonly invitationId: string;
  readonly threadId: string;
  readonly postId: string;
}

/** A seat in a workshop that has an address to take part online, and a group of one's own with all that leads into it. */
async function joinCommunity(subgraphs: FilledSubgraphs, personId: string): Promise<Community> {
  const { database } = subgraphs.of('knowledge-exchange').running;
  const [workshop] = await database.select<{ id: string }>(
    rawSql`SELECT id FROM workshop WHERE joinUrl IS NOT NULL LIMIT 1`,
  );
  const [group] = await database.select<{ id: string }>(
    rawSql`SELECT id FROM discussion_group WHERE visibility = 'PUBLIC' LIMIT 1`,
  );
  const [workshopId, groupId] = [workshop?.id ?? '', group?.id ?? ''];
  const membershipId = newId('GroupMembership');
  const requestId = newId('GroupJoinRequest');
  const invitationId = newId('GroupInvitation');
  await database.write(async (transaction) => {
    await transaction.execute(
      rawSql`INSERT INTO workshop_registration (id, workshopId, personId, state, registeredAt)
       VALUES ('of oneself', ?, ?, 'REGISTERED', '2026-01-01T00:00:00.000Z')`,
      [workshopId, personId],
    );
    await transaction.execute(rawSql`DELETE FROM group_membership WHERE groupId = ?`, [groupId]);
    await transaction.execute(
      rawSql`INSERT INTO group_membership (id, groupId, personId, role, startsOn) VALUES (?, ?, ?, 'OWNER', '2026-01-01')`,
      [membershipId, groupId, personId],
    );
    await transaction.execute(
      rawSql`INSERT INTO group_join_request (id, groupId, personId, state, createdAt, revision, updatedAt)
       VALUES (?, ?, ?, 'WAITING', '2026-01-01T00:00:00.000Z', 1, '2026-01-01T00:00:00.000Z')`,
      [requestId, groupId, personId],
    );
    await transaction.execute(
      rawSql`INSERT INTO group_invitation (id, groupId, personId, isByAddress, invitedById, state, until, createdAt, revision, updatedAt)
       VALUES (?, ?, ?, 0, ?, 'OPEN', '2099-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', 1, '2026-01-01T00:00:00.000Z')`,
      [invitationId, groupId, personId, personId],
    );
  });
  const question = await askQuestion(database, { personId, groupId });
  return { workshopId, groupId, membershipId, requestId, invitationId, ...question };
}

const FORM = {
  organisationName: 'Province of Rights',
  authorityType: 'PROVINCE_OR_COUNTY',
  kind: 'TERRITORIAL',
  country: 'UA',
  regions: ['UA'],
  contactEmail: 'rights@example.org',
  language: 'en',
  motivation: 'To be asked about.',
};

const ERRORS = 'errors { code message }';
const REGISTER = `mutation ($key: String!, $input: RegistrationInput!) {
  made: registerAsCoordinator(idempotencyKey: $key, input: $input) { thing: application { id } ${ERRORS} }
}`;
const START_REPORT = `mutation ($key: String!, $coordinatorId: ID!) {
  made: startReport(idempotencyKey: $key, coordinatorId: $coordinatorId, startsOn: "2024-01-01", endsOn: "2025-12-31") {
    thing: report { id } ${ERRORS}
  }
}`;
const ASK_HELPDESK = `mutation ($key: String!) {
  made: askHelpdesk(idempotencyKey: $key, email: "rights@example.org", language: "en", subject: "A question", text: "How?") {
    thing: helpRequest { id } ${ERRORS}
  }
}`;
const ASK_FOR_DATA = `mutation ($key: String!) {
  made: requestMyData(idempotencyKey: $key, kind: ACCESS, confirm: "${String(person('oneself').identity.personId)}@example.org") {
    thing: dataRequest { id } ${ERRORS}
  }
}`;
const PROPOSE = `mutation ($key: String!, $coordinatorId: ID!, $signatoryId: ID!) {
  made: proposeSupportLink(idempotencyKey: $key, coordinatorId: $coordinatorId, signatoryId: $signatoryId, startsOn: "2026-01-01") {
    thing: supportLink { id } ${ERRORS}
  }
}`;
const SUBMIT_PLAN = `mutation ($key: String!, $signatoryId: ID!) {
  made: submitActionPlan(idempotencyKey: $key, signatoryId: $signatoryId, input: {
    language: "en", approvedOn: "2025-05-05", pillars: [MITIGATION],
    targets: [{ frame: CLIMATE_ENERGY_2030, targetYear: 2030, baseYear: 2005, reductionPercent: "40" }]
  }) { thing: actionPlan { id } ${ERRORS} }
}`;
const RECORD = `mutation ($key: String!, $coordinatorId: ID!) {
  made: recordSupportAction(idempotencyKey: $key, coordinatorId: $coordinatorId, input: {
    title: [{ language: "en", text: "Help" }], category: PROVIDE_TECHNICAL_SUPPORT, item: WORKING_GROUPS, startsOn: "2025-01-01"
  }) { thing: supportAction { id } ${ERRORS} }
}`;
