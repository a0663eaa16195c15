/** An authority on its way to being a coordinator: every step as a function, with files that are really sent. */
import { randomUUID } from 'node:crypto';
import { idOfSource } from '../../../../covenant/ids.ts';
import type { Identity } from '../../../../platform/graph/identity.ts';
import { serveFiles } from '../../../world/file-server.ts';
import { allRows } from '../../../world/failing-database.ts';
import { pdf, put, sha256 } from '../../../world/files.ts';
import { officer, person } from '../../../world/people.ts';
import { openCoordinatorsWorld, type CoordinatorsWorld } from '../coordinators-world.ts';
import { rawSql, sqlName } from '../../../../platform/database/sql-text.ts';

export const applicant = person('applicant');
export const decider = officer('DECIDER');
export const TEXT_OF_TODAY = idOfSource('DeclarationTemplate', 'TERRITORIAL 2016');

type As = { readonly identity: Identity };

export interface Application {
  readonly id: string;
  readonly state: string;
  readonly revision: number;
  readonly declaration: { readonly id: string; readonly state: string } | null;
  readonly coordinator: { readonly id: string } | null;
}

export interface Answer {
  readonly application: Application;
  readonly errors: readonly Record<string, unknown>[];
}

const ANSWER = `{
  application {
    id state revision allowedActs coordinator { id } steps { state by reason }
    declaration { id state language signedOn councilApprovedOn signedByTitle document { fileName downloadUrl } }
  }
  errors {
    code path message ... on ValidationError { rule accepted } ... on WrongStateError { state allowed }
    ... on StaleRevisionError { currentRevision } ... on DuplicateError { existingId } ... on NotAllowedError { act }
  }
}`;

/** Arguments of each step besides the application and its revision. */
const STEPS = {
  decideEligibility: { eligible: 'Boolean!', reason: 'String' },
  sendStatement: { templateId: 'ID!', language: 'LanguageCode!' },
  returnSignedStatement: {
    documentId: 'ID!',
    councilApprovedOn: 'Date',
    signedOn: 'Date!',
    signedByTitle: 'String!',
  },
  refuseStatement: { reason: 'String!' },
  publishProfile: { slug: 'String!' },
  withdrawApplication: { reason: 'String' },
  noteOnApplication: { text: 'String!' },
} as const;
export type Step = keyof typeof STEPS;

export const goodArguments: Readonly<Record<Exclude<Step, 'returnSignedStatement'>, object>> = {
  decideEligibility: { eligible: true },
  sendStatement: { templateId: TEXT_OF_TODAY, language: 'it' },
  refuseStatement: { reason: 'The second page is missing.' },
  publishProfile: { slug: 'provincia-di-esempio' },
  withdrawApplication: {},
  noteOnApplication: { text: 'Known to the Office.' },
};

export const signature = { signedOn: '2026-03-31', councilApprovedOn: '2026-03-02', signedByTitle: 'President' };

export const form = {
  organisationName: 'Provincia di Esempio',
  authorityType: 'PROVINCE_OR_COUNTY',
  kind: 'TERRITORIAL',
  country: 'UA',
  regions: ['UA'],
  contactEmail: 'climate@province.example',
  language: 'it',
  motivation: 'We help our municipalities already.',
};

export interface Upload {
  readonly document: { readonly id: string; readonly downloadUrl: string | null };
  readonly uploadUrl: string;
  readonly headers: readonly string[];
  readonly errors: readonly Record<string, unknown>[];
}

export interface JoiningWorld extends CoordinatorsWorld {
  register(changes?: object, by?: As): Promise<Application>;
  step(step: Step, application: Pick<Application, 'id' | 'revision'>, given?: object, by?: As): Promise<Answer>;
  announce(subjectId: string, bytes?: Buffer, changes?: object, by?: As): Promise<Upload>;
  /** Announces a file and sends it; its id. */
  sendFile(subjectId: string, bytes?: Buffer): Promise<string>;
  /** Refused, and not one row is different. */
  refused(act: () => Promise<Answer>): Promise<Answer['errors']>;
  /** From the form to the decision that it is eligible. */
  eligible(changes?: object): Promise<Application>;
  /** From the form to the statement that is out. */
  sent(changes?: object): Promise<Application>;
  /** From the form to the signed statement. */
  signed(changes?: object): Promise<Application>;
  count(table: string): Promise<number>;
}

export async function openJoiningWorld({ hasFiles = true } = {}): Promise<JoiningWorld> {
  const world = await openCoordinatorsWorld({ hasFiles });
  const server = await serveFiles(world.files);
  const as = (by: As): object => ({ ...by, hubUrl: server.url });

  const joining: JoiningWorld = {
    ...world,
    async register(changes = {}, by = applicant) {
      const { registerAsCoordinator } = await world.ask<{ registerAsCoordinator: Answer }>(
        `mutation ($key: String!, $input: RegistrationInput!) {
          registerAsCoordinator(idempotencyKey: $key, input: $input) ${ANSWER}
        }`,
        { key: randomUUID(), input: { ...form, ...changes } },
        as(by),
      );
      if (registerAsCoordinator.errors.length > 0) throw new Error(JSON.stringify(registerAsCoordinator.errors));
      return registerAsCoordinator.application;
    },
    async step(step, { id, revision }, given = {}, by) {
      const names = Object.entries(STEPS[step]);
      const isOfApplicant = step === 'returnSignedStatement' || step === 'withdrawApplication';
      const answer = await world.ask<Record<string, Answer>>(
        `mutation ($id: ID!, $revision: Int!, ${names.map(([name, type]) => `$${name}: ${type}`).join(', ')}) {
          ${step}(applicationId: $id, expectedRevision: $revision, ${names.map(([name]) => `${name}: $${name}`).join(', ')})
          ${ANSWER}
        }`,
        { id, revision, ...given },
        as(by ?? (isOfApplicant ? applicant : decider)),
      );
      return answer[step] as Answer;
    },
    async announce(subjectId, bytes = pdf(), changes = {}, by = applicant) {
      const input = {
        subjectId,
        fileName: 'statement.pdf',
        mediaType: 'application/pdf',
        byteSize: bytes.length,
        sha256: sha256(bytes),
        ...changes,
      };
      const { prepareCoordinatorUpload } = await world.ask<{ prepareCoordinatorUpload: Upload }>(
        `mutation ($input: UploadInput!) {
          prepareCoordinatorUpload(input: $input) {
            document { id fileName mediaType byteSize sha256 downloadUrl } uploadUrl headers
            errors { code path ... on ValidationError { rule accepted } ... on NotAllowedError { act } }
          }
        }`,
        { input },
        as(by),
      );
      return prepareCoordinatorUpload;
    },
    async sendFile(subjectId, bytes = pdf()) {
      const { document, uploadUrl, headers } = await joining.announce(subjectId, bytes);
      const status = await put(uploadUrl, headers, bytes);
      if (status !== 204) throw new Error(`The file was refused with ${String(status)}.`);
      return document.id;
    },
    async refused(act) {
      const before = await allRows(world.running.database);
      const { application, errors } = await act();
      expect(application).toBeNull();
      expect(await allRows(world.running.database)).toBe(before);
      return errors;
    },
    async eligible(changes = {}) {
      const registered = await joining.register(changes);
      return (await joining.step('decideEligibility', registered, goodArguments.decideEligibility)).application;
    },
    async sent(changes = {}) {
      const eligible = await joining.eligible(changes);
      return (await joining.step('sendStatement', eligible, goodArguments.sendStatement)).application;
    },
    async signed(changes = {}) {
      const sent = await joining.sent(changes);
      const given = { ...signature, documentId: await joining.sendFile(sent.id) };
      return (await joining.step('returnSignedStatement', sent, given)).application;
    },
    async count(table) {
      const rows = await world.running.database.select<{ total: number }>(
        rawSql`SELECT COUNT(*) AS total FROM ${sqlName(table)}`,
      );
      return Number(rows[0]?.total);
    },
    async close() {
      await server.close();
      await world.close();
    },
  };
  return joining;
}
