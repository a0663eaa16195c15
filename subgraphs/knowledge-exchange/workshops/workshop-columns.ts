/** The columns that a query reads of a workshop. Its rows can resolve to a Node or a Publication. */
import type { Condition } from '../../../platform/graph/keyset-page.ts';
import { RowColumns, type RowOf } from '../../../platform/graph/row-columns.ts';
import { Workshop } from './workshop.entity.ts';
import { WorkshopState } from './workshop.enums.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

/** Columns of `workshop w`. */
export const WORKSHOP_COLUMNS = new RowColumns({
  entity: Workshop,
  alias: 'w',
  hidden: ['sortStart', 'contentDigest'],
  behind: {
    uri: [],
    title: ['title'],
    summary: ['summary'],
    topics: ['topics'],
    languages: ['languages'],
    location: ['latitude', 'longitude'],
    regions: [],
    hosts: [],
    discussionGroup: ['discussionGroupId'],
    seatsLeft: ['capacity', 'state'],
    waiting: [],
  },
});

export type WorkshopRow = RowOf<typeof WORKSHOP_COLUMNS, 'Workshop'>;

/** The workshops that the agenda lists. */
export const isInAgenda: Condition = {
  sql: rawSql`w.state IN (?, ?)`,
  parameters: [WorkshopState.ANNOUNCED, WorkshopState.HELD],
};
