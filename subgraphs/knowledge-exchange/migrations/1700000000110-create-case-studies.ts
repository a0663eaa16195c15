/** Case studies with their sections, links and replications. */
import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { bigInteger, flag, index, integer, text, varchar } from '../../../platform/database/columns.ts';

export class CreateCaseStudies1700000000110 implements MigrationInterface {
  name = 'CreateCaseStudies1700000000110';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(new Table(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}

const tables = [
  {
    name: 'case_study',
    columns: [
      varchar('id', 30, { isPrimary: true }),
      varchar('slug', 200),
      text('title'),
      text('summary', { isNullable: true }),
      varchar('state', 20),
      varchar('publishedAt', 24, { isNullable: true }),
      varchar('startsOn', 10, { isNullable: true }),
      varchar('endsOn', 10, { isNullable: true }),
      integer('year', { isNullable: true }),
      varchar('sortDate', 24),
      varchar('lastConfirmedOn', 10, { isNullable: true }),
      varchar('license', 500, { isNullable: true }),
      varchar('source', 500, { isNullable: true }),
      flag('isExample'),
      varchar('topics', 200),
      varchar('regions', 200),
      varchar('languages', 300),
      varchar('authorIds', 400),
      text('location', { isNullable: true }),
      text('cost', { isNullable: true }),
      text('funding', { isNullable: true }),
      text('emissionsSaved', { isNullable: true }),
      bigInteger('emissionsKilograms', { isNullable: true }),
      varchar('workshopId', 30, { isNullable: true }),
      integer('replicationCount'),
      text('searchText'),
      varchar('contentDigest', 22),
      integer('revision'),
      varchar('updatedAt', 24),
    ],
    indices: [
      index('case_study_slug', ['slug'], { isUnique: true }),
      index('case_study_newest', ['state', 'sortDate', 'id']),
      index('case_study_workshop', ['workshopId', 'state', 'sortDate', 'id']),
    ],
  },
  {
    name: 'case_study_section',
    columns: [varchar('caseStudyId', 30, { isPrimary: true }), varchar('kind', 30, { isPrimary: true }), text('text')],
  },
  {
    name: 'case_study_link',
    columns: [
      varchar('caseStudyId', 30, { isPrimary: true }),
      varchar('kind', 20, { isPrimary: true }),
      varchar('targetId', 30, { isPrimary: true }),
      integer('position'),
      varchar('sortDate', 24),
      flag('isListed'),
    ],
    indices: [index('case_study_link_newest', ['targetId', 'isListed', 'sortDate', 'caseStudyId'])],
  },
  {
    name: 'replication',
    columns: [
      varchar('caseStudyId', 30, { isPrimary: true }),
      varchar('coordinatorId', 30, { isPrimary: true }),
      varchar('startsOn', 10),
      varchar('outcome', 20),
      text('note', { isNullable: true }),
    ],
    indices: [index('replication_coordinator', ['coordinatorId', 'startsOn', 'caseStudyId'])],
  },
];
