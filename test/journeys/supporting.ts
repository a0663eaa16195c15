/** Supporting: a link proposed and confirmed, help recorded at once, a plan handed in on behalf of the signatory. */
import type { SignedIn } from '../world/signed-in-people.ts';
import { daysAgo, ERRORS, of, type Stage, type Thing } from './stage.ts';

/** Answers the signatory. */
export async function support(stage: Stage, coordinator: Thing): Promise<string> {
  const applicant = stage.as(`applicant-${stage.form}`);
  const decider = stage.as('decider');
  const second = stage.as('second');
  // Whom it supports: proposed by the coordinator, confirmed by the signatory, whose first person the Office invites.
  const { signatories } = await decider.ask<{ signatories: { nodes: { id: string }[] } }>(
    '{ signatories(first: 2, filter: { country: ["ES"] }) { nodes { id } } }',
  );
  const signatoryId = signatories.nodes[stage.form === 'embedded' ? 0 : 1]?.id ?? '';
  const invite = `mutation ($key: String!, $bodyId: ID, $email: EmailAddress!, $roles: [MembershipRole!]!) {
    inviteMember(idempotencyKey: $key, bodyId: $bodyId, email: $email, roles: $roles) { membership { state } ${ERRORS} }
  }`;
  const accept = `mutation ($token: String!) { acceptInvitation(token: $token) { membership { state } ${ERRORS} } }`;
  const mayor = stage.as(`mayor-${stage.form}`);
  const join = async (who: SignedIn, name: string, bodyId: string | null, roles: string[]): Promise<void> => {
    await decider.ask(invite, { bodyId, email: `${name}@example.org`, roles });
    const token = /token: "([^"]+)"/.exec((await stage.lastLetter('MEMBER_INVITED')).body)?.[1];
    expect(await who.ask(accept, { token })).toMatchObject({ acceptInvitation: { membership: { state: 'ACTIVE' } } });
  };
  await join(mayor, `mayor-${stage.form}`, signatoryId, ['ADMIN', 'REPORTER']);
  if (stage.form === 'embedded') await join(second, 'second', null, ['DECIDER']);
  const { proposal } = await applicant.ask<{ proposal: { supportLink: Thing } }>(
    `mutation ($key: String!, $coordinatorId: ID!, $signatoryId: ID!, $startsOn: Date!) {
      proposal: proposeSupportLink(idempotencyKey: $key, coordinatorId: $coordinatorId, signatoryId: $signatoryId, startsOn: $startsOn) {
        supportLink { id revision } ${ERRORS}
      }
    }`,
    { coordinatorId: coordinator.id, signatoryId, startsOn: daysAgo(100) },
  );
  await mayor.ask(
    `mutation ($id: ID!, $revision: Int!) {
      confirmSupportLink(id: $id, expectedRevision: $revision, mayActForSignatory: true) { supportLink { state } ${ERRORS} }
    }`,
    of(proposal.supportLink),
  );

  // What it does for it, at once after the link is there, and a plan in its name.
  await applicant.ask(
    `mutation ($key: String!, $coordinatorId: ID!, $input: SupportActionInput!) {
      recordSupportAction(idempotencyKey: $key, coordinatorId: $coordinatorId, input: $input) { supportAction { id } ${ERRORS} }
    }`,
    {
      coordinatorId: coordinator.id,
      input: {
        title: [{ language: 'en', text: 'Money for inventories' }],
        category: 'PROVIDE_FINANCING',
        item: 'DIRECT_FUNDING',
        startsOn: daysAgo(30),
        beneficiaryIds: [signatoryId],
        budget: { amount: '1250.50', currency: 'EUR' },
      },
    },
  );
  await applicant.ask(
    `mutation ($key: String!, $signatoryId: ID!, $input: ActionPlanInput!) {
      submitActionPlan(idempotencyKey: $key, signatoryId: $signatoryId, input: $input) { actionPlan { id } ${ERRORS} }
    }`,
    {
      signatoryId,
      input: {
        language: 'en',
        approvedOn: daysAgo(10),
        pillars: ['MITIGATION'],
        targets: [{ frame: 'CLIMATE_ENERGY_2030', targetYear: 2030, baseYear: 2005, reductionPercent: '40' }],
      },
    },
  );
  return signatoryId;
}
