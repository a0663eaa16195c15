/** Names of files: whatever comes in goes out as a name that every system can save and that says the kind. */
import { attachment } from '../../../platform/files/attachment.ts';
import { fileNameOf } from '../../../platform/files/file-name.ts';
import { fileNames } from '../../world/file-names.ts';

describe('The name of a file', () => {
  it.each(fileNames)('given as %j is %j', (given, kept) => {
    expect(fileNameOf(given, 'application/pdf')).toBe(kept);
    expect(fileNameOf(kept, 'application/pdf')).toBe(kept);
  });

  it.each([
    ['logo.png', 'image/png', 'logo.png'],
    ['logo.jpg', 'image/png', 'logo.jpg.png'],
    ['logo.svg', 'image/png', 'logo.svg.png'],
    ['LOGO.JPG', 'image/jpeg', 'LOGO.JPG'],
    ['logo.jpeg', 'image/jpeg', 'logo.jpeg'],
    ['logo.jfif', 'image/jpeg', 'logo.jfif'],
    ['logo.png', 'image/jpeg', 'logo.png.jpg'],
    ['logo', 'image/jpeg', 'logo.jpg'],
  ] as const)('%j of a file of %s is %j', (given, mediaType, kept) => {
    expect(fileNameOf(given, mediaType)).toBe(kept);
  });

  it('ends with its kind, hides nothing and stays in its header, whatever letters it has', () => {
    const letters = [
      ...Array.from('aZ.% "\\;:*?|<>()=é🌍\r\n\t\u0000\u202E\u200F\u2066\u2028\uFEFF'),
      '\uD83C',
      'CON',
      '.exe',
      '.pdf',
    ];
    let seed = 31_032_026;
    for (let round = 0; round < 20_000; round += 1) {
      let given = '';
      for (let index = 0; index < 1 + (round % 8); index += 1) {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        given += letters[Math.floor((seed / 2_147_483_648) * letters.length)] ?? '';
      }
      const kept = fileNameOf(given, 'application/pdf');
      if (kept === '') continue;
      expect(kept).toMatch(/^[^. ].*\.pdf$/i);
      expect(kept).not.toMatch(/[<>:"|?*\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029]|^con(\.|$)/iu);
      expect(fileNameOf(kept, 'application/pdf')).toBe(kept);
      const header = attachment(kept);
      expect(header).toMatch(
        /^attachment; filename="[\x20\x21\x23-\x5B\x5D-\x7E]*"; filename\*=UTF-8''[\w%.~!#$&+^`|-]+$/,
      );
      expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(kept);
    }
  });
});
