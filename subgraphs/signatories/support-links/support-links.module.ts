/** The module of support links. */
import { CoordinatorStatusCopy, coordinatorStatusCopies } from '../../../covenant/bodies/coordinator-status-copy.ts';
import { CoverLinksOfCoordinators1700000000014 } from '../migrations/1700000000014-cover-links-of-coordinators.ts';
import { IndexRecruitedLinks1700000000011 } from '../migrations/1700000000011-index-recruited-links.ts';
import { confirmSupportLink } from './acts/confirmSupportLink.ts';
import { declineSupportLink } from './acts/declineSupportLink.ts';
import { endSupportLink } from './acts/endSupportLink.ts';
import { permitActing } from './acts/permitActing.ts';
import { proposeSupportLink } from './acts/proposeSupportLink.ts';
import { CoordinatorLinksExtension } from './coordinator.extension.ts';
import { SignatoryLinksExtension } from './signatory.extension.ts';
import { publishAllLinks } from './support-link.changes.ts';
import { SupportLink } from './support-link.entity.ts';
import { supportLinkById } from './support-link.loaders.ts';
import { SupportLinkResolver } from './support-link.resolver.ts';
import { supporterImport } from './supporter.import.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const supportLinks: SubgraphModule = {
  resolvers: [SupportLinkResolver, SignatoryLinksExtension, CoordinatorLinksExtension],
  acts: [proposeSupportLink, confirmSupportLink, declineSupportLink, permitActing, endSupportLink],
  types: [SupportLink],
  references: { SupportLink: (context, { id }) => supportLinkById(context).load(String(id)) },
  entities: [SupportLink, CoordinatorStatusCopy],
  migrations: [IndexRecruitedLinks1700000000011, CoverLinksOfCoordinators1700000000014],
  projections: [coordinatorStatusCopies],
  publishAll: publishAllLinks,
  imports: [supporterImport],
};
