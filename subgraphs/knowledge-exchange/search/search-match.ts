/**
 * The finds of a search as SQL: every document that the reader may find and that has all words, with its points. Points
 * depend only on the document and the words and not on other documents, so that a cursor keeps its position when documents
 * are added.
 */
import { conditionOf, isOneOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import { withinRegion } from '../../../covenant/regions/regions.ts';
import { MAX_TITLE_LENGTH } from './search-index.ts';
import { PROPER_NAME, type LabelName } from './search-labels.ts';
import { endTerm, LABEL_WEIGHT, LESS_FOR, stemTerm } from './search-terms.ts';
import type { Sought, SoughtWord } from './search.inputs.ts';
import { joinSql, rawSql, wholeNumber, type SqlText } from '../../../platform/database/sql-text.ts';

/** One step of weight exceeds every difference in title length, so that length orders only finds of equal weight. */
const POINTS_PER_WEIGHT = MAX_TITLE_LENGTH + 1;

/** A search by one reader. */
export interface Search {
  readonly sought: Sought;
  /** Condition on `search_document d`, see `search-reach.ts`. */
  readonly mayFind: Condition;
}

/** `SELECT documentId, kind, sortTitle, threadId, postNumber, points`; needs at least one word. */
export function matchOf({ sought, mayFind }: Search): Condition {
  const any = findsOfAnyWord(sought);
  const filter = conditionOf([...filtersOf(sought), mayFind]);
  return {
    sql: rawSql`SELECT d.id AS documentId, d.kind AS kind, d.sortTitle AS sortTitle,
        d.threadId AS threadId, d.postNumber AS postNumber,
        m.weight * ${wholeNumber(POINTS_PER_WEIGHT)} - d.titleLength AS points
      FROM (${any.sql} HAVING SUM(f.words) = ${wholeNumber(neededWords(sought))}) AS m
      JOIN search_document d ON d.id = m.documentId
      WHERE ${filter.sql}`,
    parameters: [...any.parameters, ...filter.parameters],
  };
}

/** `SELECT words, documents, weight`: the sets of words that documents have together, with their number and highest weight. */
export function wordSetsOf({ sought, mayFind }: Search): Condition {
  const any = findsOfAnyWord(sought);
  const filter = conditionOf([...filtersOf(sought), mayFind]);
  return {
    sql: rawSql`SELECT m.words AS words, COUNT(*) AS documents, MAX(m.weight) AS weight FROM (${any.sql}) AS m
      JOIN search_document d ON d.id = m.documentId WHERE ${filter.sql} GROUP BY m.words`,
    parameters: [...any.parameters, ...filter.parameters],
  };
}

/** The set of one word, as a number with one bit; the set of a word that may be missing is empty. */
export function wordBit({ isOptional }: SoughtWord, index: number): number {
  return isOptional ? 0 : 2 ** index;
}

function neededWords({ words }: Sought): number {
  return words.reduce((set, word, index) => set + wordBit(word, index), 0);
}

/** One row for each document with any of the words. */
function findsOfAnyWord({ words, titles }: Sought): Condition {
  const parts = [...words.map(findsOfWord), findsOfTitle(titles)];
  return {
    sql: rawSql`SELECT f.documentId AS documentId, SUM(f.weight) AS weight, SUM(f.words) AS words
      FROM (${joinSql(
        parts.map(({ sql }) => sql),
        ' UNION ALL ',
      )}) AS f GROUP BY f.documentId`,
    parameters: parts.flatMap(({ parameters }) => parameters),
  };
}

/** At most one row for each document, by its terms and by what the word means. */
function findsOfWord(word: SoughtWord, index: number): Condition {
  const byTerm = termsOfWord(word);
  const parts = word.labels.length === 0 ? [byTerm] : [byTerm, labelsOfWord(word)];
  return {
    sql: rawSql`SELECT documentId, MAX(weight) AS weight, ${wholeNumber(wordBit(word, index))} AS words
      FROM (${joinSql(
        parts.map(({ sql }) => sql),
        ' UNION ALL ',
      )}) AS t GROUP BY documentId`,
    parameters: parts.flatMap(({ parameters }) => parameters),
  };
}

/** Coordinators before others: a word for a country or a kind of body mostly asks for them. */
function labelsOfWord({ labels }: SoughtWord): Condition {
  const names = [...new Set(labels.map(({ name }) => name))];
  const values = names.map((name) => ({
    name,
    ...isOneOf(
      rawSql`l.value`,
      labels.filter((label) => label.name === name).map(({ value }) => value),
    ),
  }));
  return {
    sql: rawSql`SELECT l.documentId AS documentId,
        CASE d.kind WHEN 'COORDINATOR' THEN ${wholeNumber(LABEL_WEIGHT + 1)} ELSE ${wholeNumber(LABEL_WEIGHT)} END AS weight
      FROM search_label l JOIN search_document d ON d.id = l.documentId
      WHERE ${joinSql(
        values.map(({ sql }) => rawSql`(l.name = ? AND ${sql})`),
        ' OR ',
      )}`,
    parameters: values.flatMap(({ name, parameters }) => [name, ...parameters]),
  };
}

function termsOfWord({ plain, readings, joined, stems, ends, isBeginning }: SoughtWord): Condition {
  const terms = [...new Set([...readings, ...joined])];
  const these = isOneOf(rawSql`term`, [...terms, ...stems.map(stemTerm)]);
  const compounds = ends.map((end) => between(endTerm(end)));
  if (!isBeginning && ends.length === 0) {
    return {
      sql: rawSql`SELECT documentId, MAX(CASE WHEN spelling = ? THEN weight ELSE ${less('otherSpelling')} END) AS weight
        FROM search_term WHERE ${these.sql} GROUP BY documentId`,
      parameters: [plain, ...these.parameters],
    };
  }
  const isLetter = (readings[0] ?? '').length === 1;
  const begins = isBeginning ? terms.map((term) => (isLetter ? spelledLike(term, plain) : between(term))) : [];
  const all = [these, ...begins, ...compounds];
  return {
    sql: rawSql`SELECT documentId, MAX(CASE WHEN spelling = ? THEN weight WHEN ${these.sql} THEN ${less('otherSpelling')}
          WHEN spelling >= ? AND spelling < ? THEN ${less('longerWord')}
          ELSE ${less('longerWordOfOtherSpelling')} END) AS weight
      FROM search_term WHERE ${joinSql(
        all.map(({ sql }) => sql),
        ' OR ',
      )} GROUP BY documentId`,
    parameters: [...[plain, ...these.parameters, ...endsOf(plain)], ...all.flatMap(({ parameters }) => parameters)],
  };
}

function between(term: string): Condition {
  return { sql: rawSql`(term >= ? AND term < ?)`, parameters: endsOf(term) };
}

/** A reading of one letter, as for "aa", matches too many terms, so the spelling must begin with the typed letters. */
function spelledLike(term: string, plain: string): Condition {
  return {
    sql: rawSql`(term >= ? AND term < ? AND (term = ? OR (spelling >= ? AND spelling < ?)))`,
    parameters: [...endsOf(term), term, ...endsOf(plain)],
  };
}

/** First and last bound of a beginning; "~" sorts after every letter and digit. */
function endsOf(beginning: string): string[] {
  return [beginning, `${beginning}~`];
}

function less(why: keyof typeof LESS_FOR): SqlText {
  return rawSql`weight - ${wholeNumber(LESS_FOR[why])}`;
}

/** At most one row for each document. */
function findsOfTitle(titles: readonly string[]): Condition {
  const these = isOneOf(rawSql`term`, titles);
  return {
    sql: rawSql`SELECT documentId, MAX(weight) AS weight, 0 AS words FROM search_term WHERE ${these.sql} GROUP BY documentId`,
    parameters: these.parameters,
  };
}

function filtersOf({ kinds, languages, regionWithin, topics }: Sought): Condition[] {
  const conditions: Condition[] = [];
  if (kinds) conditions.push(isOneOf(rawSql`d.kind`, kinds));
  if (languages) {
    const accepted = languages.length === 0 ? [] : [...languages, PROPER_NAME];
    conditions.push(hasLabel('LANGUAGE', isOneOf(rawSql`l.value`, accepted)));
  }
  if (topics) conditions.push(hasLabel('TOPIC', isOneOf(rawSql`l.value`, topics)));
  if (regionWithin !== null) {
    const within = withinRegion(regionWithin, { region: rawSql`l.value`, country: rawSql`l.value` });
    conditions.push(hasLabel(regionWithin.length === 2 ? 'COUNTRY' : 'REGION', within));
  }
  return conditions;
}

function hasLabel(name: LabelName, { sql, parameters }: Condition): Condition {
  return {
    sql: rawSql`EXISTS (SELECT 1 FROM search_label l WHERE l.documentId = d.id AND l.name = ? AND ${sql})`,
    parameters: [name, ...parameters],
  };
}
