/**
 * The finds of a search as SQL: every document that has all words, with its points. Points depend on the document and
 * the words alone, never on how many other documents there are, so that a cursor keeps its place when some are added.
 */
import { conditionOf, isOneOf, type Condition } from '../../../platform/database/keyset-page.ts';
import { withinRegion } from '../../../platform/regions/regions.ts';
import { MAX_TITLE_LENGTH } from './search-index.ts';
import { PROPER_NAME, type LabelName } from './search-labels.ts';
import { wholeTitleTerm } from './search-terms.ts';
import type { Sought, SoughtWord } from './search.inputs.ts';

/** One step of weight is more than any difference in length: the shorter of two equal titles comes first. */
const POINTS_PER_WEIGHT = MAX_TITLE_LENGTH + 1;

/** `SELECT documentId, kind, sortTitle, points`; at least one word is needed. */
export function matchOf(sought: Sought): Condition {
  const parts = [...sought.words.map(findsOfWord), findsOfTitle(sought.words)];
  const filter = conditionOf(filtersOf(sought));
  return {
    sql: `SELECT d.id AS documentId, d.kind AS kind, d.sortTitle AS sortTitle,
        m.weight * ${String(POINTS_PER_WEIGHT)} - d.titleLength AS points
      FROM (
        SELECT f.documentId AS documentId, SUM(f.weight) AS weight
        FROM (${parts.map(({ sql }) => sql).join(' UNION ALL ')}) AS f
        GROUP BY f.documentId HAVING SUM(f.words) = ${String(sought.words.length)}
      ) AS m JOIN search_document d ON d.id = m.documentId
      WHERE ${filter.sql}`,
    parameters: [...parts.flatMap(({ parameters }) => parameters), ...filter.parameters],
  };
}

/** At most one row for each document. */
function findsOfWord({ word, isBeginning }: SoughtWord): Condition {
  if (!isBeginning) {
    return { sql: 'SELECT documentId, weight, 1 AS words FROM search_term WHERE term = ?', parameters: [word] };
  }
  return {
    sql: `SELECT documentId, MAX(CASE WHEN term = ? THEN weight ELSE weight - 1 END) AS weight, 1 AS words
      FROM search_term WHERE term >= ? AND term < ? GROUP BY documentId`,
    // "~" comes after every letter and digit.
    parameters: [word, word, `${word}~`],
  };
}

function findsOfTitle(words: readonly SoughtWord[]): Condition {
  return {
    sql: 'SELECT documentId, weight, 0 AS words FROM search_term WHERE term = ?',
    parameters: [wholeTitleTerm(words.map(({ word }) => word).join(' '))],
  };
}

function filtersOf({ kinds, languages, regionWithin, topics }: Sought): Condition[] {
  const conditions: Condition[] = [];
  if (kinds) conditions.push(isOneOf('d.kind', kinds));
  if (languages) {
    const wanted = languages.length === 0 ? [] : [...languages, PROPER_NAME];
    conditions.push(hasLabel('LANGUAGE', isOneOf('l.value', wanted)));
  }
  if (topics) conditions.push(hasLabel('TOPIC', isOneOf('l.value', topics)));
  if (regionWithin !== null) {
    const within = withinRegion(regionWithin, { region: 'l.value', country: 'l.value' });
    conditions.push(hasLabel(regionWithin.length === 2 ? 'COUNTRY' : 'REGION', within));
  }
  return conditions;
}

function hasLabel(name: LabelName, { sql, parameters }: Condition): Condition {
  return {
    sql: `EXISTS (SELECT 1 FROM search_label l WHERE l.documentId = d.id AND l.name = '${name}' AND ${sql})`,
    parameters,
  };
}
