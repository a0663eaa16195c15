/** What case studies add to the manifest. */
import { CreateCaseStudies1700000000110 } from '../migrations/1700000000110-create-case-studies.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { caseStudyImport } from './case-study.import.ts';
import { CaseStudyLinksResolver, ReplicationResolver } from './case-study-links.resolver.ts';
import { CaseStudyLink, CaseStudySection, Replication } from './case-study-parts.entity.ts';
import { CaseStudy } from './case-study.entity.ts';
import { caseStudyById } from './case-study.loaders.ts';
import { CaseStudyResolver, CaseStudySectionResolver } from './case-study.resolver.ts';
import { CoordinatorCaseStudiesExtension } from './coordinator.extension.ts';
import { RegionCaseStudiesExtension } from './region.extension.ts';
import { RelatedPublicationResolver } from './related.resolver.ts';
import { SignatoryCaseStudiesExtension } from './signatory.extension.ts';
import { SupportActionCaseStudiesExtension } from './support-action.extension.ts';
import { WorkshopCaseStudiesExtension } from './workshop.extension.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

export const caseStudies: SubgraphModule = {
  resolvers: [
    CaseStudyResolver,
    CaseStudyLinksResolver,
    CaseStudySectionResolver,
    ReplicationResolver,
    RelatedPublicationResolver,
    CoordinatorCaseStudiesExtension,
    SignatoryCaseStudiesExtension,
    RegionCaseStudiesExtension,
    SupportActionCaseStudiesExtension,
    WorkshopCaseStudiesExtension,
  ],
  types: [CaseStudy],
  references: { CaseStudy: (context, { id }) => caseStudyById(context).load(String(id)) },
  entities: [CaseStudy, CaseStudySection, CaseStudyLink, Replication],
  migrations: [CreateCaseStudies1700000000110],
  imports: [caseStudyImport],
  // A published study keeps the id after erasure, which then identifies nobody, so that others can still read it.
  heldData: [
    {
      table: rawSql`case_study`,
      of: (personId) => ({ sql: rawSql`INSTR(authorIds, ?) > 0`, parameters: [personId] }),
      columns: rawSql`id, slug, state, publishedAt`,
      isGiven: false,
    },
  ],
};
