/** What reading places add to the manifest. */
import { deletedFrom, heldBy } from '../../../covenant/personal-data/held-data.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { KeepReadingPlaces1700000000220 } from '../migrations/1700000000220-keep-reading-places.ts';
import { markThreadRead } from './acts/markThreadRead.ts';
import { ReadingPlace } from './reading-place.entity.ts';
import { GroupReadingExtension, PersonReadingExtension, ThreadReadingExtension } from './reading-places.resolver.ts';

/** Its migration also creates the tables of drafts, bookmarks and mentions. */
export const readingPlaces: SubgraphModule = {
  resolvers: [ThreadReadingExtension, GroupReadingExtension, PersonReadingExtension],
  acts: [markThreadRead],
  entities: [ReadingPlace],
  migrations: [KeepReadingPlaces1700000000220],
  heldData: [
    heldBy(rawSql`personId`, {
      table: rawSql`reading_place`,
      columns: rawSql`threadId, readUpTo, at`,
      isGiven: false,
      erase: deletedFrom(rawSql`reading_place`, rawSql`personId`),
    }),
  ],
};
