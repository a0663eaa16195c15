/** Citation of a case study: coordinators, year, title, slug and source. */
import { chosenText, wordingsOf, type LocalizedText } from '../../../platform/graph/localized-text.ts';
import { MAX_PAGE_SIZE } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { coordinatorsByCaseStudyId } from './case-study-parts.loaders.ts';
import type { CaseStudyRow } from './case-study.entity.ts';

/** Abbreviation of "no date", which library practice uses in every language. */
const NO_DATE = 'n.d.';

export async function citationOf(
  context: RequestContext,
  study: CaseStudyRow,
  languages: readonly string[] | null | undefined,
): Promise<LocalizedText> {
  const page = await coordinatorsByCaseStudyId(context, { first: MAX_PAGE_SIZE }).load(study.id);
  const names = (page?.nodes ?? []).flatMap((body) => body?.name ?? []);
  const year = study.publishedAt?.slice(0, 4) ?? study.year?.toString() ?? study.endsOn?.slice(0, 4) ?? NO_DATE;
  const wordings = wordingsOf(study.title).map((wording) => ({
    ...wording,
    text: [
      [names.join('; '), `(${year})`].filter((part) => part !== '').join(' '),
      wording.text.replace(/\.$/, ''),
      `Covenant Hub, ${study.slug}`,
      ...(study.source === null ? [] : [study.source]),
    ].join('. '),
  }));
  return chosenText(wordings, languages ?? context.languages);
}
