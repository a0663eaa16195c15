/** Loads documents and makes their addresses. The field that returns a document decides who may see it. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isOneOf } from '../graph/keyset-page.ts';
import { rawSql } from '../database/sql-text.ts';
import { UriScalar } from '../graph/scalars.ts';
import { byId, loader, listsByKey } from '../graph/loader.ts';
import type { RequestContext } from '../graph/request-context.ts';
import { Document, DOCUMENT_COLUMNS, DocumentState } from './document.entity.ts';

/** The caller must have checked that the reader may see the document. */
export const documentById = loader<string, Document>(async ({ database }, ids) => {
  const where = isOneOf(rawSql`id`, ids);
  return byId(
    await database.select<Document>(
      rawSql`SELECT ${DOCUMENT_COLUMNS} FROM document WHERE ${where.sql}`,
      where.parameters,
    ),
  );
});

/** The stored documents of a subject, in the order in which they were announced. */
export const documentsBySubjectId = loader<string, Document[]>(async ({ database }, ids) => {
  const where = isOneOf(rawSql`subjectId`, ids);
  const rows = await database.select<Document>(
    rawSql`SELECT ${DOCUMENT_COLUMNS} FROM document WHERE ${where.sql} AND state = 'STORED' ORDER BY id`,
    where.parameters,
  );
  return listsByKey(ids, rows, ({ subjectId }) => subjectId);
});

@Resolver(() => Document)
export class DocumentResolver {
  @FieldResolver(() => UriScalar, {
    nullable: true,
    description: 'Address of the download, valid for five minutes; null until the file has been sent and checked.',
  })
  downloadUrl(@Root() document: Document, @Ctx() { files, hubUrl }: RequestContext): Promise<string | null> | null {
    return document.state === DocumentState.STORED ? files.downloadAddress(document, hubUrl) : null;
  }
}
