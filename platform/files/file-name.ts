/**
 * The name under which a file is stored and downloaded. A bad name is corrected and not refused, as uploaders rarely choose
 * file names. The result can be saved on every system and ends with the extension of its media type.
 */
import { lineOf } from '../text/plain-text.ts';
import { endings, type MediaType } from './media-type.ts';

export const MAX_FILE_NAME = 200;
/** Characters of a name that are read. */
const LOOKED_AT = 1_000;
/** Device names, with any extension: Windows can neither save nor open such a file. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])\s*(\.|$)/i;
/** Windows allows none of these in a name. */
const RESERVED = /[<>:"|?*]/g;
/** Windows drops points and spaces at the end; a name that begins with a point is hidden elsewhere. */
const AT_THE_EDGES = /^[. ]+|[. ]+$/g;

/** Empty if nothing of the name is left. It adds an extension and never removes one: "Plan 1.2" has none. */
export function fileNameOf(name: string, mediaType: MediaType): string {
  const said = name.slice(0, LOOKED_AT).replace(/\p{Bidi_Control}/gu, '');
  const plain = lineOf(said).replace(RESERVED, '_').replace(AT_THE_EDGES, '');
  if (plain === '') return '';
  const saved = DEVICE.test(plain) ? `_${plain}` : plain;
  const [ending, ...others] = endings[mediaType];
  const hasEnding = [ending, ...others].some((one) => saved.toLowerCase().endsWith(one));
  return hasEnding ? saved : `${saved}${ending}`;
}
