/** Renames old files whose names lack the extension of their type, as for new files. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { fileNameOf, MAX_FILE_NAME } from '../files/file-name.ts';
import { endings, type MediaType } from '../files/media-type.ts';

export class NameFilesByKind1700000000007 implements MigrationInterface {
  name = 'NameFilesByKind1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    const documents = (await runner.query('SELECT id, fileName, mediaType FROM document')) as {
      id: string;
      fileName: string;
      mediaType: MediaType;
    }[];
    for (const { id, fileName, mediaType } of documents) {
      const [ending] = endings[mediaType];
      const room = MAX_FILE_NAME - ending.length;
      const newName = fileNameOf(fileName, mediaType);
      const fitting = newName.length <= MAX_FILE_NAME ? newName : fileNameOf(fileName.slice(0, room), mediaType);
      const name = fitting === '' ? `file${ending}` : fitting;
      if (name !== fileName) await runner.query('UPDATE document SET fileName = ? WHERE id = ?', [name, id]);
    }
  }

  /** Nothing needs the old names. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
