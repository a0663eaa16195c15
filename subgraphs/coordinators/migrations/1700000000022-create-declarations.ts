/** Declarations with the texts known from public pages, the commitments they hold, and their assessments. */
import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, index, integer, text, varchar } from '../../../platform/database/columns.ts';
import { idOfSource } from '../../../covenant/ids.ts';

export class CreateDeclarations1700000000022 implements MigrationInterface {
  name = 'CreateDeclarations1700000000022';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(new Table(table));
    for (const { kind, version, sequence, codes, everyMonths, yearlySurvey } of templates) {
      await runner.query(
        `INSERT INTO declaration_template (id, kind, version, sequence, validFrom, validUntil, commitmentCodes,
           reportAtLeastEveryMonths, yearlySurvey, isConfirmedWording) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          idOfSource('DeclarationTemplate', `${kind} ${version}`),
          kind,
          version,
          sequence,
          null,
          null,
          codes,
          everyMonths,
          yearlySurvey,
          0,
        ],
      );
    }
    // The round of 2021, as the Covenant announced it.
    await runner.query("INSERT INTO survey_round (opensOn, closesOn) VALUES ('2021-06-11', '2021-07-16')");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM survey_round WHERE opensOn = '2021-06-11'");
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}

const BEFORE_2016 = 'PROMOTE_ACCESSION,TECHNICAL_STRATEGIC_SUPPORT,FINANCIAL_SUPPORT,ENERGY_DAYS,REGULAR_REPORTING';
const TODAY =
  'PROMOTE_ACCESSION,TECHNICAL_STRATEGIC_SUPPORT,FINANCIAL_SUPPORT,KNOWLEDGE_SHARING,PARTNERSHIP,COVENANT_PARTICIPATION,REGULAR_REPORTING';

/** Public pages give one list for both kinds; only the yearly survey is known to be for territorial ones alone. */
const templates = ['TERRITORIAL', 'NATIONAL'].flatMap((kind) => [
  { kind, version: 'before 2016', sequence: 1, codes: BEFORE_2016, everyMonths: null, yearlySurvey: 0 },
  { kind, version: '2016', sequence: 2, codes: TODAY, everyMonths: 24, yearlySurvey: kind === 'TERRITORIAL' ? 1 : 0 },
]);

const tables = [
  {
    name: 'declaration_template',
    columns: [
      varchar('id', 30, { isPrimary: true }),
      varchar('kind', 20),
      varchar('version', 20),
      integer('sequence'),
      varchar('validFrom', 10, { isNullable: true }),
      varchar('validUntil', 10, { isNullable: true }),
      varchar('commitmentCodes', 300),
      integer('reportAtLeastEveryMonths', { isNullable: true }),
      flag('yearlySurvey'),
      flag('isConfirmedWording'),
    ],
  },
  {
    name: 'declaration',
    columns: [
      varchar('id', 30, { isPrimary: true }),
      varchar('coordinatorId', 30),
      varchar('templateId', 30),
      varchar('language', 35),
      varchar('state', 20),
      varchar('sentAt', 24, { isNullable: true }),
      varchar('councilApprovedOn', 10, { isNullable: true }),
      varchar('signedOn', 10, { isNullable: true }),
      varchar('signedByTitle', 200, { isNullable: true }),
    ],
    indices: [index('declaration_coordinator', ['coordinatorId', 'state'])],
  },
  {
    name: 'commitment',
    columns: [
      varchar('id', 30, { isPrimary: true }),
      varchar('coordinatorId', 30),
      varchar('code', 40),
      integer('position'),
      varchar('templateId', 30),
    ],
    indices: [index('commitment_of_coordinator', ['coordinatorId', 'code'], { isUnique: true })],
  },
  {
    name: 'commitment_assessment',
    columns: [
      varchar('commitmentId', 30, { isPrimary: true }),
      varchar('decidedAt', 24, { isPrimary: true }),
      varchar('outcome', 20),
      text('note'),
      varchar('validUntil', 10, { isNullable: true }),
    ],
  },
];
