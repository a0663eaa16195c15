/** What feedback is asked for, on which resource and until when; and who is invited to it as an expert. */
import { Table, TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, index, integer, text, varchar } from '../../../platform/database/columns.ts';

const request = {
  name: 'feedback_request',
  columns: [
    varchar('id', 30, { isPrimary: true }),
    varchar('resourceId', 30),
    varchar('aspects', 60),
    varchar('openUntil', 10),
    integer('revision'),
    varchar('updatedAt', 24),
  ],
  indices: [index('feedback_request_of_resource', ['resourceId'], { isUnique: true })],
};

const invitation = {
  name: 'expert_invitation',
  columns: [
    varchar('id', 30, { isPrimary: true }),
    varchar('threadId', 30),
    varchar('personId', 30, { isNullable: true }),
    flag('isByAddress'),
    varchar('invitedById', 30),
    text('note', { isNullable: true }),
    varchar('state', 20),
    varchar('onBehalfOfId', 30, { isNullable: true }),
    varchar('affiliation', 300, { isNullable: true }),
    varchar('createdAt', 24),
    varchar('answeredAt', 24, { isNullable: true }),
    integer('revision'),
  ],
  indices: [
    index('expert_invitation_of_thread', ['threadId', 'createdAt', 'id']),
    index('expert_invitation_of_person', ['personId', 'createdAt', 'id']),
  ],
};

/** A day without a thread was shown on a resource, but nobody could write: it is dropped. */
export class AskForFeedback1700000000230 implements MigrationInterface {
  name = 'AskForFeedback1700000000230';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table(request));
    await runner.createTable(new Table(invitation));
    await runner.query(`INSERT INTO feedback_request (id, resourceId, aspects, openUntil, revision, updatedAt)
      SELECT MIN(t.id), r.id, 'SCIENTIFIC,TECHNICAL,USABILITY', r.feedbackOpenUntil, 1, r.updatedAt
      FROM resource r JOIN thread t ON t.aboutId = r.id AND t.kind = 'FEEDBACK'
      WHERE r.feedbackOpenUntil IS NOT NULL GROUP BY r.id, r.feedbackOpenUntil, r.updatedAt`);
    await runner.dropColumn('resource', 'feedbackOpenUntil');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.addColumn('resource', new TableColumn(varchar('feedbackOpenUntil', 10, { isNullable: true })));
    await runner.query(`UPDATE resource SET
      feedbackOpenUntil = (SELECT f.openUntil FROM feedback_request f WHERE f.resourceId = resource.id)`);
    await runner.dropTable(invitation.name);
    await runner.dropTable(request.name);
  }
}
