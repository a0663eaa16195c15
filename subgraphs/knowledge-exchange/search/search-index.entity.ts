/**
 * The tables of the search index: an inverted index in plain B-trees, so that every database engine finds the same.
 * The index holds copies of data from other owners and can be rebuilt from their feeds at any time.
 */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('search_document')
export class SearchDocumentRow {
  @PrimaryColumn('varchar', { length: 30 })
  id: string;

  @Column('varchar', { length: 20 })
  kind: string;

  @Column('varchar', { length: 300 })
  sortTitle: string;

  /** Number of characters of the original title, at most 999. */
  @Column('integer')
  titleLength: number;

  /** Thread that decides who may find a thread or a post; null for documents that everybody may find. */
  @Column('varchar', { length: 30, nullable: true })
  threadId: string | null;

  /** Number of a post in its thread; null for other kinds. */
  @Column('integer', { nullable: true })
  postNumber: number | null;
}

/** The terms of documents and their weights. */
@Entity('search_term')
@Index('search_term_of_document', ['documentId'])
export class SearchTermRow {
  /** A reading of a word or of joined words, or "=" and a whole title. */
  @PrimaryColumn('varchar', { length: 200 })
  term: string;

  @PrimaryColumn('varchar', { length: 30 })
  documentId: string;

  @Column('integer')
  weight: number;

  /** The word in plain letters as the document spells it; empty for a whole title. */
  @Column('varchar', { length: 120, default: '' })
  spelling: string;
}

/** Values by which a search can be filtered, or which words can mean: kind, countries, regions, topics, languages and more. */
@Entity('search_label')
@Index('search_label_of_value', ['name', 'value', 'documentId'])
export class SearchLabelRow {
  @PrimaryColumn('varchar', { length: 30 })
  documentId: string;

  @PrimaryColumn('varchar', { length: 10 })
  name: string;

  @PrimaryColumn('varchar', { length: 40 })
  value: string;
}

/** Title and prose of a document in one language. */
@Entity('search_wording')
export class SearchWordingRow {
  @PrimaryColumn('varchar', { length: 30 })
  documentId: string;

  @PrimaryColumn('varchar', { length: 35 })
  language: string;

  /** Position among the wordings; the original has 0. */
  @Column('integer')
  position: number;

  @Column('text', { nullable: true })
  title: string | null;

  @Column('text', { nullable: true })
  prose: string | null;
}

/** Each word of documents that everybody may find once, by its usual reading, to propose another spelling. */
@Entity('search_word')
export class SearchWordRow {
  @PrimaryColumn('varchar', { length: 60 })
  term: string;

  /** The document that added the word; part of the key, so that two documents can add it at the same moment. */
  @PrimaryColumn('varchar', { length: 30 })
  broughtBy: string;

  /** The word as that document writes it, in lower case. */
  @Column('varchar', { length: 200 })
  spelling: string;

  @Column('integer')
  wordLength: number;
}
