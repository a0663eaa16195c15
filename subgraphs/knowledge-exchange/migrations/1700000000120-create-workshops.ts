/** Workshops with their coordinators, units, program and registrations. */
import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, index, integer, real, text, varchar } from '../../../platform/database/columns.ts';

export class CreateWorkshops1700000000120 implements MigrationInterface {
  name = 'CreateWorkshops1700000000120';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(new Table(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}

const tables = [
  {
    name: 'workshop',
    columns: [
      varchar('id', 30, { isPrimary: true }),
      varchar('slug', 200),
      varchar('source', 500, { isNullable: true }),
      flag('isExample'),
      text('title'),
      text('summary', { isNullable: true }),
      varchar('format', 20),
      varchar('mode', 20, { isNullable: true }),
      varchar('state', 20),
      varchar('startsOn', 10),
      varchar('startsAt', 24, { isNullable: true }),
      varchar('endsAt', 24, { isNullable: true }),
      varchar('sortStart', 24),
      varchar('timeZone', 40),
      varchar('venue', 300, { isNullable: true }),
      real('latitude', { isNullable: true }),
      real('longitude', { isNullable: true }),
      varchar('joinUrl', 500, { isNullable: true }),
      varchar('organiserName', 300, { isNullable: true }),
      varchar('languages', 200),
      varchar('interpretation', 200),
      text('accessibility', { isNullable: true }),
      varchar('topics', 200),
      varchar('audiences', 100),
      varchar('discussionGroupId', 30, { isNullable: true }),
      integer('capacity', { isNullable: true }),
      varchar('registrationClosesAt', 24, { isNullable: true }),
      text('outcomes', { isNullable: true }),
      varchar('publishedAt', 24, { isNullable: true }),
      varchar('contentDigest', 22),
      integer('revision'),
      varchar('updatedAt', 24),
    ],
    indices: [
      index('workshop_slug', ['slug'], { isUnique: true }),
      index('workshop_agenda', ['state', 'sortStart', 'id']),
      index('workshop_of_group', ['discussionGroupId', 'sortStart', 'id']),
    ],
  },
  {
    name: 'workshop_coordinator',
    columns: [
      varchar('workshopId', 30, { isPrimary: true }),
      varchar('coordinatorId', 30, { isPrimary: true }),
      flag('isHost'),
      flag('isSpeaker'),
      flag('isParticipant'),
      integer('position'),
      varchar('sortStart', 24),
    ],
    indices: [index('workshop_coordinator_list', ['coordinatorId', 'sortStart', 'workshopId'])],
  },
  {
    name: 'workshop_region',
    columns: [
      varchar('workshopId', 30, { isPrimary: true }),
      varchar('regionCode', 5, { isPrimary: true }),
      flag('isNamed'),
      varchar('sortStart', 24),
    ],
    indices: [index('workshop_region_list', ['regionCode', 'sortStart', 'workshopId'])],
  },
  {
    name: 'workshop_session',
    columns: [
      varchar('id', 40, { isPrimary: true }),
      varchar('workshopId', 30),
      text('title'),
      varchar('startsAt', 24),
      varchar('endsAt', 24),
    ],
    indices: [index('workshop_session_program', ['workshopId', 'startsAt', 'id'])],
  },
  {
    name: 'workshop_speaker',
    columns: [
      varchar('sessionId', 40, { isPrimary: true }),
      varchar('personId', 30, { isPrimary: true }),
      varchar('onBehalfOfId', 30, { isNullable: true }),
      integer('position'),
    ],
  },
  {
    name: 'workshop_registration',
    columns: [
      varchar('id', 80, { isPrimary: true }),
      varchar('workshopId', 30),
      varchar('personId', 30),
      varchar('onBehalfOfId', 30, { isNullable: true }),
      varchar('state', 20),
      varchar('offerEndsAt', 24, { isNullable: true }),
      varchar('registeredAt', 24),
      integer('satisfaction', { isNullable: true }),
    ],
    indices: [
      index('workshop_registration_queue', ['workshopId', 'state', 'registeredAt', 'id']),
      index('workshop_registration_of_person', ['personId', 'workshopId']),
      index('workshop_registration_of_body', ['onBehalfOfId']),
    ],
  },
];
