/** The acts on signatories as tests call them, and the facts of a new one. */
import { randomUUID } from 'node:crypto';
import { decider, signatoryId } from '../support-links/link-world.ts';
import type { By, SignatoriesWorld, UserErrors } from '../signatories-world.ts';

export const town = {
  organisationId: '77',
  name: 'Falun',
  country: 'SE',
  adheredOn: '2024-05-01',
  commitments: ['CLIMATE_ENERGY_2030'],
};

const FIELDS = `signatory { id slug name country organisationId location { latitude longitude quality } region { code }
  populationAtAdhesion adheredOn commitments adhesionType status progress actionPlanExpected isGroup groupName
  group { id } revision }`;

export interface SignatoryAnswer {
  readonly signatory: (Record<string, unknown> & { readonly id: string; readonly revision: number }) | null;
  readonly errors: UserErrors;
}

export interface SignatoryActs {
  register(input: object, by?: By, idempotencyKey?: string): Promise<SignatoryAnswer>;
  update(input: object, by: By | undefined, expectedRevision?: number, id?: string): Promise<SignatoryAnswer>;
  decide(status: string, by?: By, expectedRevision?: number): Promise<SignatoryAnswer>;
  /** A later release of open data, which states other facts. */
  importAgain(): Promise<unknown>;
}

export function signatoryActs(world: SignatoriesWorld): SignatoryActs {
  return {
    register: (input: object, by: By = decider, idempotencyKey: string = randomUUID()): Promise<SignatoryAnswer> =>
      world.act<SignatoryAnswer>(
        'registerSignatory',
        { idempotencyKey: 'String!', input: 'SignatoryInput!' },
        { idempotencyKey, input },
        FIELDS,
        by,
      ),
    update: (input: object, by: By | undefined, expectedRevision = 1, id = signatoryId): Promise<SignatoryAnswer> =>
      world.act<SignatoryAnswer>(
        'updateSignatory',
        { id: 'ID!', expectedRevision: 'Int!', input: 'SignatoryInput!' },
        { id, expectedRevision, input },
        FIELDS,
        by,
      ),
    decide: (status: string, by: By = decider, expectedRevision = 1): Promise<SignatoryAnswer> =>
      world.act<SignatoryAnswer>(
        'decideSignatoryStatus',
        { id: 'ID!', expectedRevision: 'Int!', status: 'SignatoryStatus!', reason: '[TextInput!]!' },
        { id: signatoryId, expectedRevision, status, reason: [{ language: 'sv', text: 'Planen saknas.' }] },
        FIELDS,
        by,
      ),
    importAgain: () =>
      world.importSignatories(
        { organisation_id: '1', name: 'Mora', gcom_id: 'SE0001' },
        { organisation_id: '77', name: 'Falun of the source', signatory_status: 'ON_HOLD' },
      ),
  };
}
