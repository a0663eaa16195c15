/** Last part of the page address of a publication: its original title and a part of its id, because titles are not unique. */
import { slugOf } from '../../../platform/text/normalised-text.ts';
import type { Wording } from '../../../platform/graph/localized-text.ts';

const TITLE_LENGTH = 80;
const ID_LENGTH = 6;

export function publicationSlug(title: readonly Wording[], id: string): string {
  const words = slugOf(title[0]?.text ?? '')
    .slice(0, TITLE_LENGTH)
    .replace(/-$/, '');
  return [words, id.slice(-ID_LENGTH).toLowerCase()].filter((part) => part !== '').join('-');
}
