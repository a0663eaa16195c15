/** Declarations that are still with an authority: bound to its application, and to a coordinator only once signed. */
import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { index, varchar } from '../../../platform/database/columns.ts';

export class BindDeclarations1700000000041 implements MigrationInterface {
  name = 'BindDeclarations1700000000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.changeColumn(
      'declaration',
      'coordinatorId',
      new TableColumn(varchar('coordinatorId', 30, { isNullable: true })),
    );
    await runner.addColumn('declaration', new TableColumn(varchar('applicationId', 30, { isNullable: true })));
    await runner.addColumn('declaration', new TableColumn(varchar('documentId', 30, { isNullable: true })));
    await runner.createIndex('declaration', new TableIndex(index('declaration_of_application', ['applicationId'])));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM declaration WHERE coordinatorId IS NULL');
    await runner.dropIndex('declaration', 'declaration_of_application');
    await runner.dropColumn('declaration', 'documentId');
    await runner.dropColumn('declaration', 'applicationId');
    await runner.changeColumn('declaration', 'coordinatorId', new TableColumn(varchar('coordinatorId', 30)));
  }
}
