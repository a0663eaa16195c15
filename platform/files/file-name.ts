/**
 * The name under which a file is kept and handed out. It is mended and not refused, as whoever uploads a file rarely chose
 * its name: it can be saved on every system, shows what it is, and is opened with the program of its kind.
 */
import { lineOf } from '../text/plain-text.ts';
import { endings, type MediaType } from './media-type.ts';

export const MAX_FILE_NAME = 200;
/** More of a name is not looked at. */
const LOOKED_AT = 1_000;
/** Names of devices, with any ending: Windows can neither save nor open such a file. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])\s*(\.|$)/i;
/** Windows saves none of these in a name. */
const RESERVED = /[<>:"|?*]/g;
/** Windows drops points and spaces at the end; a name that begins with a point is hidden elsewhere. */
const AT_THE_EDGES = /^[. ]+|[. ]+$/g;

/** Empty where nothing of the name is left. An ending is added and none is taken away: "Plan 1.2" has none. */
export function fileNameOf(name: string, mediaType: MediaType): string {
  const said = name.slice(0, LOOKED_AT).replace(/\p{Bidi_Control}/gu, '');
  const plain = lineOf(said).replace(RESERVED, '_').replace(AT_THE_EDGES, '');
  if (plain === '') return '';
  const saved = DEVICE.test(plain) ? `_${plain}` : plain;
  const [ending, ...others] = endings[mediaType];
  const hasEnding = [ending, ...others].some((one) => saved.toLowerCase().endsWith(one));
  return hasEnding ? saved : `${saved}${ending}`;
}
