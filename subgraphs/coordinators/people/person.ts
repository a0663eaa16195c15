/**
 * A person who takes part: the table and the public GraphQL type. Only this table has personal data; the other
 * subgraphs store an id, and erasure deletes everything but the id.
 */
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { Node } from '../../../platform/graph/node.ts';
import { byId, loader } from '../../../platform/graph/loader.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

@ObjectType('Person', {
  implements: [Node],
  description: 'A natural person. Only coordinators stores personal data; the other subgraphs store the id.',
})
@Directive('@key(fields: "id")')
@Entity('person')
@Index('person_email', ['email'], { unique: true })
@Index('person_sign_in', ['issuer', 'subject'], { unique: true })
export class Person {
  @Field(() => ID, { description: 'Stable for ever; usable in `node`.' })
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name shown beside posts and authorships; null if the person was erased.',
  })
  @Column('varchar', { length: 200, nullable: true })
  displayName: string | null;

  /** Tags, as a list. */
  @Column('varchar', { length: 200 })
  languages: string;

  @Field(() => Boolean, { description: 'True if the person was erased on request.' })
  @Column('boolean')
  isErased: boolean;

  /** Address of the sign-in, which receives notices; null if the person was erased. */
  @Column('varchar', { length: 320, nullable: true })
  email: string | null;

  /** Issuer of the sign-in; null until the first sign-in. */
  @Column('varchar', { length: 200, nullable: true })
  issuer: string | null;

  /** Subject of the person at that issuer. */
  @Column('varchar', { length: 255, nullable: true })
  subject: string | null;

  @Field(() => Int, { description: 'Number of the last change; sent back as `expectedRevision`.' })
  @Column('integer')
  revision: number;

  @Column('varchar', { length: 24, default: '1970-01-01T00:00:00.000Z' })
  updatedAt: string;
}

export type PersonRow = Person & { readonly __typename: 'Person' };

export const personById = loader<string, PersonRow>(async ({ database }, ids) => {
  const where = isOneOf(rawSql`id`, ids);
  return byId(
    await database.select<PersonRow>(
      rawSql`SELECT 'Person' AS __typename, id, displayName, languages, isErased, email, issuer, subject, revision, updatedAt FROM person WHERE ${where.sql}`,
      where.parameters,
    ),
  );
});
