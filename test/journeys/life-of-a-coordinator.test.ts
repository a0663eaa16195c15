/** The whole procedure through the public API, in both forms: from the form of an authority to the end and back. */
import { openLog } from '../../platform/log.ts';
import { nameFirstDecider } from '../../subgraphs/coordinators/people/first-decider.service.ts';
import { pdf, put, sha256 } from '../world/files.ts';
import { openBothForms, type BothForms } from '../world/open-both-forms.ts';
import { signedInAt, type Data, type SignedIn } from '../world/signed-in-people.ts';
import { TokenIssuer } from '../world/token-issuer.ts';

const ERRORS = 'errors { code message path }';
const today = new Date().toISOString().slice(0, 10);
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

interface Thing {
  readonly id: string;
  readonly revision: number;
}

describe('a coordinator', () => {
  let issuer: TokenIssuer;
  let forms: BothForms;

  beforeAll(async () => {
    issuer = await TokenIssuer.open();
    const signIn = { kind: 'issuer' as const, issuer: issuer.url, keysUrl: null };
    forms = await openBothForms(20_000, openLog('silent'), { signIn, hasExampleContent: false });
    expect(await nameFirstDecider(coordinators().database, 'decider@example.org')).toBe(true);
    expect(await nameFirstDecider(coordinators().database, 'somebody@example.org')).toBe(false);
  });

  afterAll(async () => {
    await forms.close();
    await issuer.close();
  });

  const coordinators = () => {
    const found = forms.embedded.running.find(({ subgraph }) => subgraph.name === 'coordinators');
    if (!found) throw new Error('coordinators does not run.');
    return found;
  };
  const lastLetter = async (kind: string): Promise<{ recipient: string; body: string }> => {
    const rows = await coordinators().database.select<{ recipient: string; body: string }>(
      'SELECT recipient, body FROM letter WHERE kind = ? ORDER BY id DESC LIMIT 1',
      [kind],
    );
    if (!rows[0]) throw new Error(`No letter of the kind ${kind} was written.`);
    return rows[0];
  };

  it.each([
    ['embedded', 0],
    ['distributed', 1],
  ] as const)('goes its whole way in the %s form', async (form, place) => {
    const as = signedInAt(`${forms[form].url}/graphql`, issuer);
    const slug = `province-of-journeys-${form}`;
    const applicant = as(`applicant-${form}`);
    const decider = as('decider');
    const second = as('second');
    // Joining.
    const step = async (who: SignedIn, call: string, variables: Data = {}): Promise<Thing & { state: string }> => {
      const { answer } = await who.ask<{ answer: { application: Thing & { state: string } } }>(
        call.replace('{', `{ answer: `).concat(` { application { id revision state } ${ERRORS} } }`),
        { ...variables },
      );
      return answer.application;
    };
    const registered = await step(
      applicant,
      'mutation ($key: String!, $input: RegistrationInput!) { registerAsCoordinator(idempotencyKey: $key, input: $input)',
      {
        input: {
          organisationName: `Province of Journeys (${form})`,
          authorityType: 'PROVINCE_OR_COUNTY',
          kind: 'TERRITORIAL',
          country: 'ES',
          regions: ['ES511'],
          contactEmail: 'climate@journeys.example',
          language: 'en',
          motivation: 'We help our municipalities already.',
        },
      },
    );
    expect((await lastLetter('APPLICATION_REGISTERED')).recipient).toBe('climate@journeys.example');
    const of = ({ id, revision }: Thing): Data => ({ id, revision });
    const eligible = await step(
      decider,
      'mutation ($id: ID!, $revision: Int!) { decideEligibility(applicationId: $id, expectedRevision: $revision, eligible: true)',
      of(registered),
    );
    const { declarationTemplates } = await decider.ask<{ declarationTemplates: { id: string }[] }>(
      '{ declarationTemplates(kind: TERRITORIAL) { id } }',
    );
    const sent = await step(
      decider,
      'mutation ($id: ID!, $revision: Int!, $templateId: ID!) { sendStatement(applicationId: $id, expectedRevision: $revision, templateId: $templateId, language: "en")',
      { ...of(eligible), templateId: declarationTemplates[0]?.id },
    );
    const bytes = pdf('signed');
    const { upload } = await applicant.ask<{
      upload: { document: { id: string }; uploadUrl: string; headers: string[] };
    }>(
      `mutation ($input: UploadInput!) { upload: prepareCoordinatorUpload(input: $input) { document { id } uploadUrl headers ${ERRORS} } }`,
      {
        input: {
          subjectId: sent.id,
          fileName: 'statement.pdf',
          mediaType: 'application/pdf',
          byteSize: bytes.byteLength,
          sha256: sha256(bytes),
        },
      },
    );
    const address = upload.uploadUrl.replace('https://hub.example.org', forms.embedded.url);
    expect(await put(address, upload.headers, bytes)).toBeLessThan(300);
    const signed = await step(
      applicant,
      'mutation ($id: ID!, $revision: Int!, $documentId: ID!, $signedOn: Date!) { returnSignedStatement(applicationId: $id, expectedRevision: $revision, documentId: $documentId, signedOn: $signedOn, signedByTitle: "President")',
      { ...of(sent), documentId: upload.document.id, signedOn: daysAgo(2) },
    );
    const published = await step(
      decider,
      `mutation ($id: ID!, $revision: Int!) { publishProfile(applicationId: $id, expectedRevision: $revision, slug: "${slug}")`,
      of(signed),
    );
    expect(published.state).toBe('PROFILE_PUBLISHED');
    const profile = async (): Promise<Thing & { status: string }> =>
      (
        await decider.ask<{ coordinator: Thing & { status: string } }>(
          `{ coordinator(slug: "${slug}") { id revision status } }`,
        )
      ).coordinator;
    const coordinator = await profile();

    // Whom it supports: proposed by the coordinator, confirmed by the signatory, whose first person the Office invites.
    const { signatories } = await decider.ask<{ signatories: { nodes: { id: string }[] } }>(
      '{ signatories(first: 2, filter: { country: ["ES"] }) { nodes { id } } }',
    );
    const signatoryId = signatories.nodes[place]?.id ?? '';
    const invite = `mutation ($key: String!, $bodyId: ID, $email: EmailAddress!, $roles: [MembershipRole!]!) {
      inviteMember(idempotencyKey: $key, bodyId: $bodyId, email: $email, roles: $roles) { membership { state } ${ERRORS} }
    }`;
    const accept = `mutation ($token: String!) { acceptInvitation(token: $token) { membership { state } ${ERRORS} } }`;
    const mayor = as(`mayor-${form}`);
    const join = async (who: SignedIn, name: string, bodyId: string | null, roles: string[]): Promise<void> => {
      await decider.ask(invite, { bodyId, email: `${name}@example.org`, roles });
      const token = /token: "([^"]+)"/.exec((await lastLetter('MEMBER_INVITED')).body)?.[1];
      expect(await who.ask(accept, { token })).toMatchObject({ acceptInvitation: { membership: { state: 'ACTIVE' } } });
    };
    await join(mayor, `mayor-${form}`, signatoryId, ['ADMIN', 'REPORTER']);
    if (form === 'embedded') await join(second, 'second', null, ['DECIDER']);
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

    // Its report, with figures from all owners.
    const { started } = await applicant.ask<{ started: { report: Thing } }>(
      `mutation ($key: String!, $coordinatorId: ID!, $startsOn: Date!, $endsOn: Date!) {
        started: startReport(idempotencyKey: $key, coordinatorId: $coordinatorId, startsOn: $startsOn, endsOn: $endsOn) {
          report { id revision } ${ERRORS}
        }
      }`,
      { coordinatorId: coordinator.id, startsOn: daysAgo(365), endsOn: today },
    );
    const { written } = await applicant.ask<{ written: { report: Thing } }>(
      `mutation ($id: ID!, $revision: Int!, $sections: [ReportSectionInput!]!) {
        written: writeReport(id: $id, expectedRevision: $revision, sections: $sections) { report { id revision } ${ERRORS} }
      }`,
      {
        ...of(started.report),
        sections: [{ commitment: 'FINANCIAL_SUPPORT', narrative: [{ language: 'en', text: 'We paid.' }] }],
      },
    );
    const { submitted } = await applicant.ask<{ submitted: { report: Thing } }>(
      `mutation ($id: ID!, $revision: Int!) {
        submitted: submitReport(id: $id, expectedRevision: $revision) {
          report { id revision frozenFigures { signatories supportActions beneficiaries fundingInEur } } ${ERRORS}
        }
      }`,
      of(written.report),
    );
    expect(submitted.report).toMatchObject({
      frozenFigures: { signatories: 1, supportActions: 1, beneficiaries: 1, fundingInEur: '1250.5' },
    });
    await decider.ask(
      `mutation ($id: ID!, $revision: Int!) {
        decideReport(id: $id, expectedRevision: $revision, accept: true, notes: []) { report { state } ${ERRORS} }
      }`,
      of(submitted.report),
    );
    const tracker = `{ coordinator(slug: "${slug}") {
      commitments { code indicator coordinatorEvidence { totalCount } supportEvidence { totalCount } signatoryEvidence { totalCount } }
    } }`;
    const { coordinator: tracked } = await decider.ask<{
      coordinator: { commitments: { code: string; indicator: string }[] };
    }>(tracker);
    expect(tracked.commitments.find(({ code }) => code === 'REGULAR_REPORTING')).toMatchObject({
      indicator: 'EVIDENCED',
      coordinatorEvidence: { totalCount: 1 },
    });
    expect(tracked.commitments.find(({ code }) => code === 'FINANCIAL_SUPPORT')).toMatchObject({
      supportEvidence: { totalCount: 1 },
    });

    // On hold, active again, and ended by two deciders; the end cannot be confirmed by the one who proposed it.
    const reason = [{ language: 'en', text: 'A reason of the journey.' }];
    const decide = async (act: string): Promise<void> => {
      await decider.ask(
        `mutation ($id: ID!, $revision: Int!, $reason: [TextInput!]!) {
          ${act}(coordinatorId: $id, expectedRevision: $revision, reason: $reason) { coordinator { status } ${ERRORS} }
        }`,
        { ...of(await profile()), reason },
      );
    };
    await decide('putOnHold');
    expect((await profile()).status).toBe('ON_HOLD');
    await decide('liftHold');
    const { viewer } = await second.ask<{ viewer: { id: string } }>('{ viewer { id } }');
    await decider.ask(
      `mutation ($id: ID!, $revision: Int!, $reason: [TextInput!]!, $second: ID!, $day: Date!) {
        endParticipation(coordinatorId: $id, expectedRevision: $revision, reason: $reason, secondDeciderId: $second, heardOn: $day, endsOn: $day) {
          coordinator { status } ${ERRORS}
        }
      }`,
      { ...of(await profile()), reason, second: viewer.id, day: today },
    );
    const confirm = `mutation ($id: ID!, $revision: Int!) {
      confirmEnding(coordinatorId: $id, expectedRevision: $revision) { coordinator { status } ${ERRORS} }
    }`;
    expect(await decider.refused(confirm, of(await profile()))).not.toEqual([]);
    await second.ask(confirm, of(await profile()));
    expect((await profile()).status).toBe('TERMINATED');
    const { coordinator: told } = await decider.ask<{
      coordinator: { statusHistory: { status: string }[]; history: { nodes: { act: string }[] } };
    }>(`{ coordinator(slug: "${slug}") { statusHistory { status } history(first: 50) { nodes { act } } } }`);
    expect(told.statusHistory.map(({ status }) => status)).toEqual(['ACTIVE', 'ON_HOLD', 'ACTIVE', 'TERMINATED']);
    expect(told.history.nodes.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['publishProfile', 'putOnHold', 'liftHold', 'endParticipation', 'confirmEnding']),
    );
    // Its people act for it no more.
    expect(
      await applicant.refused(
        `mutation ($key: String!, $coordinatorId: ID!, $signatoryId: ID!, $startsOn: Date!) {
          proposeSupportLink(idempotencyKey: $key, coordinatorId: $coordinatorId, signatoryId: $signatoryId, startsOn: $startsOn) {
            ${ERRORS}
          }
        }`,
        { coordinatorId: coordinator.id, signatoryId, startsOn: today },
      ),
    ).toEqual(['NOT_ALLOWED']);
  });
});
