/** Joining: form, eligibility, statement sent, signed and returned, profile published. */
import { pdf, put, sha256 } from '../world/files.ts';
import type { Data, SignedIn } from '../world/signed-in-people.ts';
import { daysAgo, ERRORS, of, profileOf, type Stage, type Thing } from './stage.ts';

export async function join(stage: Stage): Promise<Thing> {
  const applicant = stage.as(`applicant-${stage.form}`);
  const decider = stage.as('decider');
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
        organisationName: `Province of Journeys (${stage.form})`,
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
  expect((await stage.lastLetter('APPLICATION_REGISTERED')).recipient).toBe('climate@journeys.example');
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
  const address = upload.uploadUrl.replace('https://hub.example.org', stage.filesAt);
  expect(await put(address, upload.headers, bytes)).toBeLessThan(300);
  const signed = await step(
    applicant,
    'mutation ($id: ID!, $revision: Int!, $documentId: ID!, $signedOn: Date!) { returnSignedStatement(applicationId: $id, expectedRevision: $revision, documentId: $documentId, signedOn: $signedOn, signedByTitle: "President")',
    { ...of(sent), documentId: upload.document.id, signedOn: daysAgo(2) },
  );
  const published = await step(
    decider,
    `mutation ($id: ID!, $revision: Int!) { publishProfile(applicationId: $id, expectedRevision: $revision, slug: "${stage.slug}")`,
    of(signed),
  );
  expect(published.state).toBe('PROFILE_PUBLISHED');
  return profileOf(stage);
}
