/** Cleans texts for storage: composed, without HTML, without invisible characters and direction marks. */
import { decodeHTMLStrict } from 'entities/decode';

/**
 * Control characters except line feed and tab, marks that change the writing direction, and characters without width. The two
 * joiners stay, as Persian and emoji need them.
 */
const UNSEEN =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\uFFFE\uFFFF]/g;
const TAG = /<!--[\s\S]*?-->|<\/?[a-z][^<>]*>/gi;

/** Several lines. */
export function proseOf(text: string): string {
  let plain = text.toWellFormed().replace(/\r\n?|[\v\f\u0085]/g, '\n');
  // Removing one thing may uncover another: a tag in <scr<b>ipt>, an entity in &amp;lt;.
  for (let before: string | null = null; before !== plain;) {
    before = plain;
    plain = decodeHTMLStrict(plain).replace(UNSEEN, '').replace(TAG, '').normalize('NFC');
  }
  return plain.replace(/\n{3,}/g, '\n\n').trim();
}

/** A text with marks of its own, such as Markdown: nothing of what is seen is taken out. */
export function textAsWritten(text: string): string {
  const written = text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085]/g, '\n')
    .replace(UNSEEN, '')
    .normalize('NFC');
  return written.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
}

/** One line. */
export function lineOf(text: string): string {
  return proseOf(text).replace(/\s+/g, ' ');
}
