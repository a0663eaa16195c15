/** Files of action plans: announced by whoever may hand in, taken with the plan, and seen by everybody from then on. */
import { randomUUID } from 'node:crypto';
import { fileNames, refusedFileNames } from '../../../world/file-names.ts';
import { pdf, png, sha256 } from '../../../world/files.ts';
import { mayor, openLinkWorld, reporter, signatoryId, stranger, type LinkWorld } from '../support-links/link-world.ts';
import { linkOf, signatoryIdOf, type By, type UserErrors } from '../signatories-world.ts';

interface Announced {
  readonly document: { readonly id: string; readonly fileName: string; readonly downloadUrl: string | null } | null;
  readonly errors: UserErrors;
}

interface Answer {
  readonly actionPlan: { readonly id: string; readonly documents: readonly { readonly id: string }[] } | null;
  readonly errors: UserErrors;
}

describe('A file of a plan', () => {
  let world: LinkWorld;

  beforeEach(async () => {
    world = await openLinkWorld();
  });
  afterEach(() => world.close());

  const hubUrl = 'http://hub.example';
  const announce = (
    by: By,
    bytes = pdf(),
    mediaType = 'application/pdf',
    subjectId = signatoryId,
    fileName = 'plan.pdf',
  ): Promise<Announced> =>
    world.act<Announced>(
      'prepareActionPlanUpload',
      { input: 'UploadInput!' },
      { input: { subjectId, fileName, mediaType, byteSize: bytes.length, sha256: sha256(bytes) } },
      'document { id fileName downloadUrl } uploadUrl',
      { ...by, hubUrl } as By,
    );
  const send = async (id: string, bytes: Buffer): Promise<void> => {
    const file = { id, mediaType: 'application/pdf', byteSize: bytes.length, sha256: sha256(bytes) };
    // eslint-disable-next-line @typescript-eslint/require-await -- bytes come as a stream.
    const parts = (async function* () {
      yield bytes;
    })();
    expect(await world.files.receive(file, parts)).toBeNull();
  };
  const submit = (documentIds: string[], by: By = mayor): Promise<Answer> =>
    world.act<Answer>(
      'submitActionPlan',
      { idempotencyKey: 'String!', signatoryId: 'ID!', input: 'ActionPlanInput!' },
      {
        idempotencyKey: randomUUID(),
        signatoryId,
        input: { language: 'sv', approvedOn: '2023-04-01', pillars: ['MITIGATION'], targets: [], documentIds },
      },
      'actionPlan { id documents { id fileName } }',
      by,
    );

  it('is announced, sent and handed in, by the signatory or by a coordinator it permits', async () => {
    const { document } = await announce(mayor);
    const id = document?.id ?? '';
    await send(id, pdf());
    const link = await world.confirmed();
    expect((await announce(reporter)).errors).toMatchObject([{ code: 'NOT_ALLOWED', act: 'prepareActionPlanUpload' }]);
    linkOf(await world.on('permitActing', link, mayor, { mayActForSignatory: true }));
    const other = (await announce(reporter, pdf('annex'))).document?.id ?? '';
    await send(other, pdf('annex'));
    const { actionPlan } = await submit([id, other, id], reporter);
    expect(actionPlan?.documents).toEqual([
      { id, fileName: 'plan.pdf' },
      { id: other, fileName: 'plan.pdf' },
    ]);
    const seen = await world.entity<{ documents: { downloadUrl: string }[] }>(
      'ActionPlan',
      actionPlan?.id ?? '',
      'documents { downloadUrl }',
      { ...stranger, hubUrl } as By,
    );
    expect(seen?.documents.map(({ downloadUrl }) => downloadUrl.startsWith(hubUrl))).toEqual([true, true]);
  });

  it('is kept with a name that ends with its kind and can be saved everywhere', async () => {
    const named = (name: string): Promise<Announced> => announce(mayor, pdf(), 'application/pdf', signatoryId, name);
    for (const [given, kept] of fileNames) expect((await named(given)).document?.fileName).toBe(kept);
    for (const [given, code] of refusedFileNames) {
      expect((await named(given)).errors).toMatchObject([{ code, path: ['input', 'fileName'] }]);
    }
  });

  it('is refused when it is of another kind, for another one, or has not arrived, and then there is no plan', async () => {
    expect((await announce(mayor, png, 'image/png')).errors).toMatchObject([
      { code: 'INVALID', path: ['input', 'mediaType'] },
    ]);
    expect((await announce(stranger)).errors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await announce(mayor, pdf(), 'application/pdf', signatoryIdOf('9'))).errors).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'subjectId'] },
    ]);
    const { document } = await announce(mayor);
    for (const id of [document?.id ?? '', 'doc_00000000000000000000000000']) {
      expect((await submit([id])).errors).toMatchObject([
        { code: 'UPLOAD_NOT_CLEAN', path: ['input', 'documentIds', '0'] },
      ]);
    }
    expect([await world.count('action_plan'), await world.count('action_plan_document')]).toEqual([0, 0]);
  });
});
