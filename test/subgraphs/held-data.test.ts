/** Nobody's data is forgotten: every column that holds a person's id is on the list of what is told and erased. */
import { getMetadataArgsStorage } from 'typeorm';
import { subgraphs } from '../../gateway/subgraphs.ts';
import { heldEverywhere, type HeldData } from '../../covenant/personal-data/held-data.ts';
import type { SubgraphName } from '../../covenant/subgraph-name.ts';
import { heldData as ofCoordinators } from '../../subgraphs/coordinators/data-requests/held-data.ts';
import { caseStudies } from '../../subgraphs/knowledge-exchange/case-studies/case-studies.module.ts';
import { discussionGroups } from '../../subgraphs/knowledge-exchange/discussion-groups/discussion-groups.module.ts';
import { drafts } from '../../subgraphs/knowledge-exchange/drafts/drafts.module.ts';
import { feedback } from '../../subgraphs/knowledge-exchange/feedback/feedback.module.ts';
import { posts } from '../../subgraphs/knowledge-exchange/posts/posts.module.ts';
import { readingPlaces } from '../../subgraphs/knowledge-exchange/reading-places/reading-places.module.ts';
import { workshops } from '../../subgraphs/knowledge-exchange/workshops/workshops.module.ts';
import { openConnectedSubgraphs } from '../world/open-connected-subgraphs.ts';
import { rawSql } from '../../platform/database/sql-text.ts';

const ofExchange = [discussionGroups, posts, drafts, feedback, readingPlaces, workshops, caseStudies].flatMap(
  ({ heldData = [] }) => heldData,
);

const held: Readonly<Record<SubgraphName, readonly HeldData[]>> = {
  coordinators: ofCoordinators,
  signatories: heldEverywhere,
  'support-actions': heldEverywhere,
  'knowledge-exchange': [...ofExchange, ...heldEverywhere],
};

/** Names under which columns hold the id of a person. */
const OF_A_PERSON = /^actor$|(person|author|actor|applicant|expert|speaker|moderator|[Dd]ecider|uploader|By)Ids?$/;

describe.each(subgraphs)('in $name', (subgraph) => {
  it('every table with the id of a person is on the list of what is held', () => {
    const { entities } = subgraph;
    const { columns, tables } = getMetadataArgsStorage();
    const withPeople = columns
      .filter(({ target, propertyName }) => entities.some((one) => one === target) && OF_A_PERSON.test(propertyName))
      .map(({ target }) => tables.find((table) => table.target === target)?.name);
    expect(withPeople).toContain('audit_entry');
    const listed = held[subgraph.name].map(({ table }): string => table);
    expect([...new Set(withPeople)].filter((table) => !listed.includes(String(table)))).toEqual([]);
  });
});

it('what is held can be read on every list', async () => {
  const world = await openConnectedSubgraphs();
  for (const { name } of subgraphs) {
    for (const { table, of, columns } of held[name]) {
      const where = of('per_nobody');
      const { database } = world.of(name).running;
      expect(
        await database.select(rawSql`SELECT ${columns} FROM ${table} WHERE ${where.sql}`, where.parameters),
      ).toEqual([]);
    }
  }
  await world.close();
});
