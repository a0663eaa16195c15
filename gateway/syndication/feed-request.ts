/** Reads the parameters of a feed's address. An unknown parameter is refused: a misspelt filter would return everything. */
import { languagesOf } from '../../platform/graph/accept-language.ts';
import { HttpRefusal } from '../http-refusal.ts';

export interface FeedRequest {
  /** Fields of the list's filter, not yet checked against the graph; empty when there is none. */
  readonly filter: Readonly<Record<string, unknown>>;
  /** Best first; null leaves the choice to Accept-Language. */
  readonly languages: readonly string[] | null;
}

/** Parsers recurse into a filter, so its length is limited; every complete filter of the graph is shorter. */
const MAX_FILTER_LENGTH = 4_000;
const MAX_LANGUAGES = 20;

export function readFeedRequest(parameters: URLSearchParams, accepted: readonly string[]): FeedRequest {
  for (const name of parameters.keys()) {
    if (!accepted.includes(name)) {
      throw refusal(`The feed has no parameter "${name.slice(0, 100)}"; it accepts ${accepted.join(', ')}.`, accepted);
    }
    if (parameters.getAll(name).length > 1) throw refusal(`${name} stands twice in the address.`, accepted);
  }
  return {
    filter: filterOf(parameters.get('filter') ?? ''),
    languages: languageList(parameters.get('languages') ?? ''),
  };
}

/** An empty parameter counts as missing: HTML forms send empty fields. */
function filterOf(text: string): Readonly<Record<string, unknown>> {
  if (text === '') return {};
  if (text.length > MAX_FILTER_LENGTH) {
    throw refusal(`filter has ${String(text.length)} characters; ${String(MAX_FILTER_LENGTH)} are the most.`);
  }
  const filter = parsed(text);
  if (typeof filter === 'object' && filter !== null && !Array.isArray(filter)) return { ...filter };
  throw refusal('filter is no JSON object such as {"topics":["ENERGY_POVERTY"]}.');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function languageList(text: string): string[] | null {
  if (text === '') return null;
  const tags = text.split(',').map((tag) => tag.trim());
  const isUnderstood = tags.length <= MAX_LANGUAGES && tags.every((tag) => languagesOf(tag).join() === tag);
  if (isUnderstood && !tags.includes('')) return tags;
  throw refusal(`languages is "${text.slice(0, 100)}"; it looks like "sv,en", with at most ${String(MAX_LANGUAGES)}.`);
}

function refusal(message: string, accepted?: readonly string[]): HttpRefusal {
  return new HttpRefusal(400, 'BAD_USER_INPUT', message, accepted && { accepted });
}
