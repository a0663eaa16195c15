/**
 * The tables of the search index: an inverted index in plain B-trees, so that every database engine finds the same.
 * It holds copies of what others own and can be made anew from their feeds at any time.
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

  /** Characters of the original title, at most 999. */
  @Column('integer')
  titleLength: number;
}

/** Which word stands in which document, and what it counts there. */
@Entity('search_term')
@Index('search_term_of_document', ['documentId'])
export class SearchTermRow {
  /** What a word, or two that follow each other, is found by; a whole title after "=". */
  @PrimaryColumn('varchar', { length: 200 })
  term: string;

  @PrimaryColumn('varchar', { length: 30 })
  documentId: string;

  @Column('integer')
  weight: number;

  /** The word in plain letters as it is spelled there; empty for a whole title. */
  @Column('varchar', { length: 120, default: '' })
  spelling: string;
}

/** What a document can be narrowed by: kind, countries, regions, topics, languages. */
@Entity('search_label')
export class SearchLabelRow {
  @PrimaryColumn('varchar', { length: 30 })
  documentId: string;

  @PrimaryColumn('varchar', { length: 10 })
  name: string;

  @PrimaryColumn('varchar', { length: 40 })
  value: string;
}

/** What a result page shows of a document in one language. */
@Entity('search_wording')
export class SearchWordingRow {
  @PrimaryColumn('varchar', { length: 30 })
  documentId: string;

  @PrimaryColumn('varchar', { length: 35 })
  language: string;

  /** Place among the wordings; the original is 0. */
  @Column('integer')
  position: number;

  @Column('text', { nullable: true })
  title: string | null;

  @Column('text', { nullable: true })
  prose: string | null;
}

/** The words of the index by their usual readings, each once, for proposing another spelling. */
@Entity('search_word')
export class SearchWordRow {
  @PrimaryColumn('varchar', { length: 60 })
  term: string;

  /** The document that brought it: two that bring it at the same moment must not hinder each other. */
  @PrimaryColumn('varchar', { length: 30 })
  broughtBy: string;

  /** As it was written there, in lower case. */
  @Column('varchar', { length: 200 })
  spelling: string;

  @Column('integer')
  wordLength: number;
}
