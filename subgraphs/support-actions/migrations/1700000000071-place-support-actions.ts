/** In which units actions lie, in the order of their lists. */
import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { index, varchar } from '../../../platform/database/columns.ts';

export class PlaceSupportActions1700000000071 implements MigrationInterface {
  name = 'PlaceSupportActions1700000000071';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'support_action_place',
        columns: [
          varchar('code', 5, { isPrimary: true }),
          varchar('sortStart', 10, { isPrimary: true }),
          varchar('actionId', 30, { isPrimary: true }),
        ],
        indices: [index('support_action_place_of', ['actionId'])],
      }),
    );
    await runner.query(`
      INSERT INTO support_action_place (code, sortStart, actionId)
      SELECT u.code, a.sortStart, a.id FROM (${LENGTHS.map(unitsOfLength).join(' UNION ')}) u
      JOIN support_action a ON a.id = u.actionId
      UNION
      SELECT CASE b.country WHEN 'GR' THEN 'EL' WHEN 'GB' THEN 'UK' ELSE b.country END, a.sortStart, a.id
      FROM support_action a JOIN covenant_body b ON b.id = a.coordinatorId
      WHERE NOT EXISTS (SELECT 1 FROM support_action_region r WHERE r.actionId = a.id)`);
    // What units were found by so far.
    for (const { name } of SEARCHED_BY) await runner.dropIndex(NAMED, String(name));
    await runner.query(`ALTER TABLE ${NAMED} DROP COLUMN country`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE ${NAMED} ADD COLUMN country varchar(2) NOT NULL DEFAULT ''`);
    await runner.query(
      `UPDATE ${NAMED} SET country = CASE SUBSTR(regionCode, 1, 2) WHEN 'EL' THEN 'GR' WHEN 'UK' THEN 'GB' ELSE SUBSTR(regionCode, 1, 2) END`,
    );
    for (const one of SEARCHED_BY) await runner.createIndex(NAMED, new TableIndex(one));
    await runner.dropTable('support_action_place');
  }
}

const NAMED = 'support_action_region';
const SEARCHED_BY = [
  index('support_action_region_unit', ['regionCode', 'actionId']),
  index('support_action_region_country', ['country', 'actionId']),
];

/** Lengths of the codes of a country and of the units of each level below it. */
const LENGTHS = [2, 3, 4, 5];

function unitsOfLength(length: number): string {
  const code = `SUBSTR(regionCode, 1, ${String(length)})`;
  return `SELECT ${code} AS code, actionId FROM support_action_region WHERE LENGTH(regionCode) >= ${String(length)}`;
}
