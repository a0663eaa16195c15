/** Page of case studies. */
import { connectionOf } from '../../../platform/graph/page.ts';
import { CaseStudy } from './case-study.entity.ts';

export const CaseStudyConnection = connectionOf(() => CaseStudy, {
  name: 'CaseStudy',
  plural: 'case studies',
  feeds: 'The same studies as a feed; there is no calendar of them.',
});
