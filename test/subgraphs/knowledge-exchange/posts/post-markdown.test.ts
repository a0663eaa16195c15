/** The Markdown of posts: what it becomes, and that nothing hostile gets through. */
import { htmlOf, MAX_BODY_LENGTH, mentionsIn } from '../../../../subgraphs/knowledge-exchange/posts/post-markdown.ts';

const REL = 'rel="nofollow ugc noopener"';
const ingrid = 'per_01HK153X00AAAAAAAAAAAAAAAA';

describe('The Markdown of a post', () => {
  it.each([
    ['**bold** and *slanted*', '<p><strong>bold</strong> and <em>slanted</em></p>\n'],
    ['one\ntwo', '<p>one<br>\ntwo</p>\n'],
    ['[page](https://example.org/a?b=c&d)', `<p><a href="https://example.org/a?b=c&amp;d" ${REL}>page</a></p>\n`],
    ['https://example.org/x', `<p><a href="https://example.org/x" ${REL}>https://example.org/x</a></p>\n`],
    [
      '[here](/groups/heat) [mail](mailto:a@example.org)',
      `<p><a href="/groups/heat" ${REL}>here</a> <a href="mailto:a@example.org" ${REL}>mail</a></p>\n`,
    ],
    ['![a map](https://example.org/map.png)', `<p><a href="https://example.org/map.png" ${REL}>a map</a></p>\n`],
    [`@[${ingrid}]`, `<p><span data-person="${ingrid}">@${ingrid}</span></p>\n`],
  ])('%s becomes HTML', (text, html) => {
    expect(htmlOf(text)).toBe(html);
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">a</a>',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt&colon;alert(1))',
    '[a](java&#10;script:alert(1))',
    '[a](\u0001javascript:alert(1))',
    '[a](vbscript:x)',
    '[a](data:text/html;base64,PHNjcmlwdD4=)',
    '![a](data:image/svg+xml;base64,PHN2Zz4=)',
    '![a](javascript:alert(1))',
    '<javascript:alert(1)>',
    '[a]\n\n[a]: javascript:alert(1)',
    '[a](https://x.org "t\\" onmouseover=alert(1)")',
    '[a](https://x.org/"onmouseover="alert(1))',
    '```js" onmouseover="alert(1)\n<b>\n```',
    '[![x](javascript:alert(1))](https://x.org)',
    '[a [b](https://c.org)](https://d.org)',
    '@[per_"><script>alert(1)</script>]',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '[file](file:///etc/passwd) [x](blob:https://x.org/1)',
  ])('lets nothing through: %s', (text) => {
    const html = htmlOf(text);
    const tags = html.match(/<[^>]*>/g) ?? [];
    for (const tag of tags) {
      expect(tag).toMatch(
        /^<(?:\/?(?:p|em|strong|pre)|br|\/a|\/?code(?: class="language-[^"]*")?|a href="(?:https?:\/\/|\/|mailto:|%)[^"]*" rel="nofollow ugc noopener")>$/,
      );
    }
    // What opens and does not close would take up what follows it.
    expect(html.replace(/<[^>]*>/g, '')).not.toMatch(/[<>]/);
    let depth = 0;
    for (const tag of tags) {
      if (tag.startsWith('<a ')) depth += 1;
      if (tag === '</a>') depth -= 1;
      expect([0, 1]).toContain(depth);
    }
  });

  it.each([
    '[',
    '![',
    '>',
    '*',
    '_',
    '**a ',
    '`',
    '[a](',
    '<',
    '&',
    '- ',
    '~~',
    '@[',
    'http://',
    '[a]: b\n',
    '|a\n|-\n',
    '> > ',
    '\\',
    '*a_',
    '[[a](',
    '1. ',
    '<!--',
    'a@',
    'https://a.b/(',
    '![a](b)',
    '`a``',
    '**_',
    'mailto:',
    ' - ',
  ])('takes little time for the longest text of %p', (piece) => {
    const text = piece.repeat(MAX_BODY_LENGTH / piece.length);
    const began = performance.now();
    htmlOf(text);
    mentionsIn(text);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('mentions people once each, and nobody within code', () => {
    const [anna, björn] = ['per_01HK153X00AAAAAAAAAAAAAAAB', 'per_01HK153X00AAAAAAAAAAAAAAAC'];
    expect(
      mentionsIn(`> @[${anna}]\n\n- **@[${ingrid}]** @[${anna}] \`@[${björn}]\`\n\n~~~\n@[${björn}]\n~~~`),
    ).toEqual([anna, ingrid]);
    expect(mentionsIn(`@[${ingrid}x] @[crd_01HK153X00AAAAAAAAAAAAAAAA] \\@[${ingrid}]`)).toEqual([]);
  });
});
