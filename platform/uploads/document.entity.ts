/** The metadata of a file: the table that every subgraph has, and the GraphQL type. The file store has the bytes. */
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LanguageCodeScalar } from '../graph/scalars.ts';
import { rawSql } from '../database/sql-text.ts';

/** ANNOUNCED: not taken by an act yet; STORED: checked, belongs to its subject; UNTAKEN: to be deleted. */
export const DocumentState = { ANNOUNCED: 'ANNOUNCED', STORED: 'STORED', UNTAKEN: 'UNTAKEN' } as const;
export type DocumentState = keyof typeof DocumentState;

@ObjectType('Document', {
  description: 'Metadata of a file. Its bytes are sent and fetched by an address that is valid for some minutes.',
})
@Directive('@shareable')
@Entity('document')
@Index('document_of_subject', ['subjectId', 'state'])
@Index('document_of_uploader', ['uploaderId'])
export class Document {
  @Field(() => ID, { description: 'Stable for ever.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  /** Id of the thing it belongs to. */
  @Column('varchar', { length: 40 })
  subjectId: string;

  /** Id of the person. */
  @Column('varchar', { length: 30 })
  uploaderId: string;

  @Field(() => String, {
    description: 'Name of the download; it ends with the extension of its type, for instance .pdf.',
  })
  @Column('varchar', { length: 200 })
  fileName: string;

  @Field(() => String, { description: 'For instance application/pdf; verified from its first bytes.' })
  @Column('varchar', { length: 100 })
  mediaType: string;

  @Field(() => Int, { description: 'Number of bytes.' })
  @Column('integer')
  byteSize: number;

  @Field(() => String, { description: 'SHA-256 of the bytes, in hexadecimal digits.' })
  @Column('varchar', { length: 64 })
  sha256: string;

  @Field(() => LanguageCodeScalar, { nullable: true, description: 'Language; null when not stated.' })
  @Column('varchar', { length: 35, nullable: true })
  language: string | null;

  @Field(() => String, { nullable: true, description: 'Alternative text of a picture; null when not stated.' })
  @Column('varchar', { length: 500, nullable: true })
  altText: string | null;

  @Column('varchar', { length: 20 })
  state: DocumentState;

  @Column('varchar', { length: 24 })
  createdAt: string;
}

export const DOCUMENT_COLUMNS = rawSql`id, subjectId, uploaderId, fileName, mediaType, byteSize, sha256, language, altText, state, createdAt`;
