/**
 * Renders the Markdown of posts as HTML or as plain text, and finds the people whom it mentions. HTML in a post is shown as text; links lead
 * only to web pages, e-mail addresses and pages of the same site; pictures become links.
 */
import MarkdownIt, { type Env, type Token } from 'markdown-it';

/** Any text of this length parses in milliseconds. */
export const MAX_BODY_LENGTH = 20_000;

/** Largest depth of nested brackets and quotations; deeper ones stay text. */
const MAX_NESTING = 20;
/** Addresses of the web, of mail, or of this site, in which no colon comes before the first slash. */
const ACCEPTED_LINK = /^(?:https?:\/\/|mailto:|[^:/?#]*(?:[/?#]|$))/i;
const MENTION = /@\[(per_[0-9A-HJKMNP-TV-Z]{26})\]/y;

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, maxNesting: MAX_NESTING });
markdown.inline.ruler.before('link', 'mention', (state, isSilent) => {
  MENTION.lastIndex = state.pos;
  const [written, personId] = MENTION.exec(state.src) ?? [];
  if (written === undefined || personId === undefined) return false;
  if (!isSilent) state.push('mention', '', 0).content = personId;
  state.pos += written.length;
  return true;
});
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
markdown.validateLink = (url) => ACCEPTED_LINK.test(url.trim());

const { escapeHtml } = markdown.utils;
const openingOf = (href: string | number): string =>
  `<a href="${escapeHtml(String(href))}" rel="nofollow ugc noopener">`;

markdown.renderer.rules['link_open'] = (tokens, index, _options, environment: Env = {}) => {
  environment['isInLink'] = true;
  return openingOf(tokens[index]?.attrGet('href') ?? '');
};
markdown.renderer.rules['link_close'] = (_tokens, _index, _options, environment: Env = {}) => {
  environment['isInLink'] = false;
  return '</a>';
};
markdown.renderer.rules['image'] = (tokens, index, options, environment: Env = {}, renderer) => {
  const image = tokens[index];
  const address = image?.attrGet('src') ?? '';
  const words = escapeHtml(renderer.renderInlineAsText(image?.children ?? [], options, environment) || String(address));
  return environment['isInLink'] === true ? words : `${openingOf(address)}${words}</a>`;
};
/** Another subgraph has the names of people, so the page inserts them. */
markdown.renderer.rules['mention'] = (tokens, index) => {
  const personId = escapeHtml(tokens[index]?.content ?? '');
  return `<span data-person="${personId}">@${personId}</span>`;
};

export function htmlOf(text: string): string {
  return markdown.render(text, {});
}

/** The words of a text without Markdown; mentioned people are left out, as their names are elsewhere. */
export function plainTextOf(text: string): string {
  return markdown.parse(text, {}).map(wordsIn).join('\n').trim();
}

const BREAKS = ['softbreak', 'hardbreak', 'mention'];

function wordsIn({ type, content, children }: Token): string {
  if (children) return children.map(wordsIn).join('');
  return BREAKS.includes(type) ? ' ' : content;
}

/** Ids of mentioned people, in order; text in code blocks mentions nobody. */
export function mentionsIn(text: string): string[] {
  const ids = markdown
    .parse(text, {})
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === 'mention')
    .map(({ content }) => content);
  return [...new Set(ids)];
}
