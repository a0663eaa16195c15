/** Puts the modules of a subgraph together, with what all four have: change feed, NUTS units, duties, data requests. */
import type { MigrationInterface } from 'typeorm';
import { resolverOfActs } from '../../platform/acts/acts-resolver.ts';
import { forgetKeys } from '../../platform/duties/forget-keys.duty.ts';
import { forgetLiveEvents } from '../../platform/duties/forget-live-events.duty.ts';
import { sweepUploads } from '../../platform/duties/sweep-uploads.duty.ts';
import { resolverOfLiveFields } from '../../platform/live/live-field.ts';
import { liveEventsResolver } from '../../platform/live/live-events.type.ts';
import type { Subgraph } from '../../platform/runtime/subgraph.ts';
import { userErrorTypes } from '../../platform/refusals/user-error.type.ts';
import { dataRequests } from '../personal-data/data-request.projection.ts';
import { regionImport } from '../regions/region.import.ts';
import { regionByCode } from '../regions/regions.ts';
import { MembershipRole } from '../rights/membership-role.ts';
import { changesResolver } from './changes-resolver.ts';
import type { SubgraphModule } from './subgraph-module.ts';
import { changesFields, livePrefixes, type SubgraphName } from '../subgraph-name.ts';
import { sharedTables } from './subgraph-tables.ts';

export interface CovenantSubgraph extends Subgraph {
  readonly name: SubgraphName;
}

export function covenantSubgraph(name: SubgraphName, modules: readonly SubgraphModule[]): CovenantSubgraph {
  const acts = modules.flatMap(({ acts: some = [] }) => some);
  const live = modules.flatMap(({ live: some = [] }) => some);
  const heldData = modules.flatMap(({ heldData = [] }) => heldData);
  return {
    name,
    roles: Object.values(MembershipRole),
    resolvers: [
      changesResolver(changesFields[name]),
      ...modules.flatMap(({ resolvers = [] }) => resolvers),
      ...(acts.length === 0 ? [] : [resolverOfActs(acts)]),
      ...(live.length === 0 ? [] : [resolverOfLiveFields(live), liveEventsResolver(livePrefixes[name], live)]),
    ],
    types: [...modules.flatMap(({ types = [] }) => types), ...(acts.length === 0 ? [] : userErrorTypes)],
    references: {
      Region: (context, { code }) => regionByCode(context).load(String(code)),
      ...Object.fromEntries(modules.flatMap(({ references = {} }) => Object.entries(references))),
    },
    entities: [...sharedTables.entities, ...modules.flatMap(({ entities = [] }) => entities)],
    migrations: [...sharedTables.migrations, ...modules.flatMap(({ migrations = [] }) => migrations)].sort(byAge),
    projections: [
      ...modules.flatMap(({ projections = [] }) => projections),
      // Coordinators receives the requests and carries them out in its own tables at once.
      ...(name === 'coordinators' ? [] : [dataRequests(heldData)]),
    ],
    publishAll: async (transaction, today) => {
      for (const { publishAll } of modules) await publishAll?.(transaction, today);
    },
    imports: [regionImport, ...modules.flatMap(({ imports = [] }) => imports)],
    duties: [forgetKeys, forgetLiveEvents, sweepUploads, ...modules.flatMap(({ duties = [] }) => duties)],
    loadExampleContent: async (database) => {
      for (const { loadExampleContent } of modules) await loadExampleContent?.(database);
    },
  };
}

/** Names of migrations end with the time of writing. */
function byAge(one: new () => MigrationInterface, other: new () => MigrationInterface): number {
  return momentOf(one) - momentOf(other);
}

function momentOf(Migration: new () => MigrationInterface): number {
  return Number(/\d{13}$/.exec(new Migration().name ?? '')?.[0]);
}
