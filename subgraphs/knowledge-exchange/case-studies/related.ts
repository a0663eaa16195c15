/** Related case studies by shared topics and units, with the reason. */
import { Field, ObjectType } from 'type-graphql';
import type { Topic } from '../../../covenant/commitments/topic.ts';
import { chosenText, type LocalizedText, type Wording } from '../../../platform/graph/localized-text.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { regionByCode, regionName } from '../../../covenant/regions/regions.ts';
import { loader } from '../../../platform/graph/loader.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { rawSql, wholeNumber } from '../../../platform/database/sql-text.ts';
import { Publication, type PublicationRow } from '../publications/publication.ts';
import { topOfEach } from '../publications/top-of-each.ts';
import { SENTENCE_LANGUAGES, topicLabels, type SentenceLanguage } from '../publications/topic-labels.ts';
import type { CaseStudyLinkKind } from './case-study-parts.entity.ts';
import { caseStudyById } from './case-study.loaders.ts';

export const RELATED_PER_STUDY = 5;

@ObjectType('RelatedPublication', { description: 'A related publication and the reason.' })
export class RelatedPublication {
  @Field(() => Publication, { description: 'The related publication.' })
  publication: Publication;
}

export interface Related {
  readonly publication: PublicationRow;
  readonly topics: readonly Topic[];
  /** The smallest shared unit; null if there is none. */
  readonly regionCode: string | null;
}

interface Link {
  readonly caseStudyId: string;
  readonly kind: CaseStudyLinkKind;
  readonly targetId: string;
}

export const relatedByCaseStudyId = loader<string, Related[]>(async (context, ids) => {
  const pairs = await closest(context, ids);
  const links = await linksOf(context, [...new Set([...ids, ...pairs.map(({ otherId }) => otherId)])]);
  const publications = await Promise.all(pairs.map(({ otherId }) => caseStudyById(context).load(otherId)));
  const related = new Map<string, Related[]>(ids.map((id) => [id, []]));
  for (const [index, { caseStudyId, otherId }] of pairs.entries()) {
    const publication = publications[index];
    if (!publication) continue;
    const theirs = new Set(links.filter((link) => link.caseStudyId === otherId).map(({ targetId }) => targetId));
    const shared = links.filter((link) => link.caseStudyId === caseStudyId && theirs.has(link.targetId));
    const units = shared.filter(({ kind }) => kind === 'REGION').map(({ targetId }) => targetId);
    related.get(caseStudyId)?.push({
      publication,
      topics: shared.filter(({ kind }) => kind === 'TOPIC').map(({ targetId }) => targetId as Topic),
      regionCode: units.sort((one, other) => other.length - one.length)[0] ?? null,
    });
  }
  return related;
});

interface Pair {
  readonly caseStudyId: string;
  readonly otherId: string;
}

/** A topic counts two and each level of units one, so that the same region counts more than the same country. */
function closest({ database }: RequestContext, ids: readonly string[]): Promise<Pair[]> {
  const ofOne = rawSql`SELECT m.caseStudyId, o.caseStudyId AS otherId
     FROM case_study_link m JOIN case_study_link o ON o.targetId = m.targetId AND o.isListed = 1
     WHERE m.caseStudyId = ? AND m.kind IN ('TOPIC', 'REGION') AND o.caseStudyId <> m.caseStudyId
     GROUP BY m.caseStudyId, o.caseStudyId
     ORDER BY SUM(CASE WHEN m.kind = 'TOPIC' THEN 2 ELSE 1 END) DESC, MAX(o.sortDate) DESC, o.caseStudyId
     LIMIT ${wholeNumber(RELATED_PER_STUDY)}`;
  return topOfEach<Pair>(database, ofOne, ids);
}

function linksOf({ database }: RequestContext, ids: readonly string[]): Promise<Link[]> {
  const ofThese = isOneOf(rawSql`caseStudyId`, ids);
  return database.select<Link>(
    rawSql`SELECT caseStudyId, kind, targetId FROM case_study_link
     WHERE ${ofThese.sql} AND kind IN ('TOPIC', 'REGION') ORDER BY caseStudyId, kind, position`,
    ofThese.parameters,
  );
}

const words: Readonly<Record<SentenceLanguage, { readonly topics: string; readonly region: string }>> = {
  en: { topics: 'Same topics', region: 'Same region' },
  sv: { topics: 'Samma ämnen', region: 'Samma region' },
  de: { topics: 'Gleiche Themen', region: 'Gleiche Region' },
  fr: { topics: 'Mêmes thèmes', region: 'Même région' },
  es: { topics: 'Mismos temas', region: 'Misma región' },
  it: { topics: 'Stessi temi', region: 'Stessa regione' },
};

/** Reason in every language of SENTENCE_LANGUAGES. */
export async function reasonOf(
  context: RequestContext,
  { topics, regionCode }: Related,
  languages: readonly string[] | null | undefined,
): Promise<LocalizedText> {
  const region = regionCode === null ? null : await regionByCode(context).load(regionCode);
  const nameOf = (language: string): string | null => region && regionName(context, region, [language]).text;
  const wordings = SENTENCE_LANGUAGES.map((language): Wording => {
    const parts = [
      ...(topics.length === 0 ? [] : [`${words[language].topics}: ${topicLabels(topics, language)}`]),
      ...(regionCode === null ? [] : [`${words[language].region}: ${nameOf(language) ?? regionCode}`]),
    ];
    return { language, text: `${parts.join('. ')}.` };
  });
  return chosenText(wordings, languages ?? context.languages);
}
