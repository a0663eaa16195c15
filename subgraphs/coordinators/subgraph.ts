/** The manifest of coordinators: who coordinates, with what promise, how it is kept, and who takes part. */
import { forgetLetters } from '../../platform/duties/forget-letters.duty.ts';
import { letterDuty } from '../../platform/duties/letter.duty.ts';
import { userErrorTypes } from '../../platform/acts/user-error.type.ts';
import { signatoryNames } from '../../covenant/bodies/covenant-bodies.ts';
import { regionByCode } from '../../covenant/regions/regions.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Subgraph } from '../../platform/runtime/subgraph.ts';
import { CreateLetters1700000000030 } from '../../platform/letters/letter-migration.ts';
import { IndexLettersByRecipient1700000000063 } from '../../platform/letters/letters-by-recipient-migration.ts';
import { Letter } from '../../platform/letters/letter.entity.ts';
import { applicationsPart } from './applications/applications.module.ts';
import { ChangesResolver } from './extends/changes.resolver.ts';
import { CommitmentDefinitionResolver } from './commitments/commitment-definition.ts';
import { Commitment, CommitmentAssessment } from './commitments/commitment.entity.ts';
import { commitmentById, commitmentOf } from './commitments/commitment.loaders.ts';
import { CommitmentAssessmentResolver, CommitmentResolver } from './commitments/commitment.resolver.ts';
import { CoordinatorMembershipResolver } from './coordinator/coordinator-membership.resolver.ts';
import { CoordinatorRegion } from './regions/coordinator-region.entity.ts';
import { Coordinator } from './coordinator/coordinator.entity.ts';
import { coordinatorImport } from './coordinator/coordinator.import.ts';
import { coordinatorById } from './coordinator/coordinator.loaders.ts';
import { publishAllCoordinators } from './coordinator/coordinator.changes.ts';
import { CoordinatorResolver } from './coordinator/coordinator.resolver.ts';
import { dataRequestProjections } from './data-requests/data-request.projections.ts';
import { dataRequestsPart } from './data-requests/data-requests.module.ts';
import { Declaration, DeclarationTemplate } from './declarations/declaration.entity.ts';
import { declarationById, templateById } from './declarations/declaration.loaders.ts';
import { DeclarationResolver, DeclarationTemplateResolver } from './declarations/declaration.resolver.ts';
import { CoordinatorActivity, EvidenceEntry, SupportedSignatory } from './ledger/evidence-ledger.entity.ts';
import { documentsPart } from './documents/documents.module.ts';
import { ledgerProjections } from './ledger/evidence-ledger.projections.ts';
import { lifePart } from './life/life.module.ts';
import { ledgerPart } from './ledger/ledger.module.ts';
import { CreateCoordinators1700000000020 } from './migrations/1700000000020-create-coordinators.ts';
import { CreateLedger1700000000021 } from './migrations/1700000000021-create-ledger.ts';
import { CreateDeclarations1700000000022 } from './migrations/1700000000022-create-declarations.ts';
import { FindNamesAsWritten1700000000064 } from './migrations/1700000000064-find-names-as-written.ts';
import { RespellMailboxes1700000000066 } from './migrations/1700000000066-respell-mailboxes.ts';
import { coordinatorsOfSignatoriesImport, coordinatorsOfWorkbookImport } from './coordinator/named-coordinator.import.ts';
import { helpdeskPart } from './helpdesk/helpdesk.module.ts';
import { nodeStubs } from './extends/node-stubs.ts';
import { nodeResolver } from './extends/node.resolver.ts';
import { linkNotices } from './people/link-notice.projection.ts';
import { peoplePart } from './people/people.module.ts';
import { Region, RegionExtension } from './extends/region.extension.ts';
import { reportsPart } from './reports/reports.module.ts';
import { StatusPeriod, StatusPeriodResolver } from './life/status-period.ts';
import type { SubgraphPart } from './subgraph-part.ts';

/** The nouns of people's acts, each complete in its folder. */
const parts: readonly SubgraphPart[] = [
  peoplePart,
  documentsPart,
  applicationsPart,
  lifePart,
  reportsPart,
  ledgerPart,
  helpdeskPart,
  dataRequestsPart,
];

export const coordinators: Subgraph = {
  name: 'coordinators',
  resolvers: [
    CoordinatorResolver,
    CoordinatorMembershipResolver,
    StatusPeriodResolver,
    DeclarationTemplateResolver,
    DeclarationResolver,
    CommitmentDefinitionResolver,
    CommitmentResolver,
    CommitmentAssessmentResolver,
    nodeResolver(Object.fromEntries(parts.flatMap(({ nodes }) => Object.entries(nodes)))),
    RegionExtension,
    ChangesResolver,
    ...parts.flatMap(({ resolvers }) => resolvers),
  ],
  types: [
    Coordinator,
    Region,
    Commitment,
    Declaration,
    DeclarationTemplate,
    ...nodeStubs,
    ...userErrorTypes,
    ...parts.flatMap(({ types }) => types),
  ],
  references: {
    Coordinator: (context, { id }) => coordinatorById(context).load(String(id)),
    DeclarationTemplate: (context, { id }) => templateById(context).load(String(id)),
    Declaration: (context, { id }) => declarationById(context).load(String(id)),
    Commitment: (context, { id, coordinatorId, code }) =>
      typeof id === 'string'
        ? commitmentById(context).load(id)
        : commitmentOf(context, String(coordinatorId), String(code)),
    Region: (context, { code }) => regionByCode(context).load(String(code)),
    ...Object.fromEntries(parts.flatMap(({ references }) => Object.entries(references))),
  },
  entities: [
    Coordinator,
    CoordinatorRegion,
    StatusPeriod,
    DeclarationTemplate,
    Declaration,
    Commitment,
    CommitmentAssessment,
    EvidenceEntry,
    SupportedSignatory,
    CoordinatorActivity,
    Letter,
    ...parts.flatMap(({ entities }) => entities),
  ],
  migrations: [
    CreateCoordinators1700000000020,
    CreateLedger1700000000021,
    CreateDeclarations1700000000022,
    CreateLetters1700000000030,
    ...parts.flatMap(({ migrations }) => migrations),
    IndexLettersByRecipient1700000000063,
    FindNamesAsWritten1700000000064,
    RespellMailboxes1700000000066,
  ],
  projections: [signatoryNames, linkNotices, ...ledgerProjections, ...dataRequestProjections],
  publishAll: publishAllCoordinators,
  imports: [coordinatorImport, coordinatorsOfSignatoriesImport, coordinatorsOfWorkbookImport],
  duties: [letterDuty, forgetLetters, ...parts.flatMap(({ duties }) => duties)],
  loadExampleContent,
};

async function loadExampleContent(database: Database): Promise<void> {
  for (const part of parts) await part.loadExampleContent?.(database);
}
