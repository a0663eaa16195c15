/** Texts as they are kept: composed, without HTML, without characters that hide or turn round what is read. */

/** Controls but the line feed and the tab, and the marks that change the direction of what follows. */
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;
const TAG = /<!--[\s\S]*?-->|<\/?[a-z][^<>]*>/gi;

/** Several lines. */
export function proseOf(text: string): string {
  let plain = text.toWellFormed().normalize('NFC').replaceAll('\r\n', '\n').replace(UNSEEN, '');
  // Taking a tag out may leave another one: <scr<b>ipt>.
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replace(TAG, '');
  }
  return plain.replace(/\n{3,}/g, '\n\n').trim();
}

/** One line. */
export function lineOf(text: string): string {
  return proseOf(text).replace(/\s+/g, ' ');
}
