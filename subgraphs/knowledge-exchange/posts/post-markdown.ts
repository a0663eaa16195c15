/**
 * The Markdown of posts as HTML, and the people it mentions. What was written never becomes markup: HTML in it is shown
 * as text, links lead to web pages, addresses of mail and pages of the same site only, and pictures are links.
 */
import MarkdownIt, { type Env } from 'markdown-it';

/** A text of this length is parsed in milliseconds, whatever is in it. */
export const MAX_BODY_LENGTH = 20_000;

/** Brackets and quotations within each other, beyond which they are taken as text. */
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
/** Names of people belong to another subgraph, so a page puts them in. */
markdown.renderer.rules['mention'] = (tokens, index) => {
  const personId = escapeHtml(tokens[index]?.content ?? '');
  return `<span data-person="${personId}">@${personId}</span>`;
};

export function htmlOf(text: string): string {
  return markdown.render(text, {});
}

/** Ids of people in the order in which they are mentioned; what stands in code mentions nobody. */
export function mentionsIn(text: string): string[] {
  const found = markdown
    .parse(text, {})
    .flatMap(({ children }) => children ?? [])
    .filter(({ type }) => type === 'mention')
    .map(({ content }) => content);
  return [...new Set(found)];
}
