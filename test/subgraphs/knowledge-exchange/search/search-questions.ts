/**
 * The question set `queries.csv`: what people of the Covenant's countries type, and what they then must see among the
 * first five results. The set was made from the tables of data/ and the example content, not from the program.
 * `finds` names what answers the question, one or more divided by " | ": a type and the source of its id, or "Topic" for
 * anything with a topic, or "CoordinatorOf" for a coordinator of a country.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { idOfSource, type IdType } from '../../../../covenant/ids.ts';
import { projectFile } from '../../../../platform/base/project-file.ts';
import { readCsv } from '../../../world/read-csv.ts';
import type { TestHub } from '../../../world/open-test-hub.ts';

export interface Question {
  readonly kind: string;
  readonly language: string;
  readonly query: string;
  readonly finds: string;
  readonly why: string;
}

interface FoundNode {
  readonly id: string;
  readonly topics?: readonly string[];
}

interface Answer {
  readonly search: { readonly didYouMean: string | null; readonly edges: readonly { node: FoundNode | null }[] } | null;
}

const FIRST = 5;
const SEARCH = `query ($text: String!, $first: Int!) {
  search(text: $text, first: $first) {
    didYouMean
    edges {
      node {
        id
        ... on SupportAction { topics }
        ... on CaseStudy { topics }
        ... on Workshop { topics }
        ... on DiscussionGroup { topics }
        ... on Resource { topics }
        ... on NewsItem { topics }
      }
    }
  }
}`;

const countryOf = new Map(
  readCsv('coordinators.csv').map((row) => [
    idOfSource('Coordinator', row['coordinator_id'] ?? ''),
    row['country_code'] ?? '',
  ]),
);

export function readQuestions(): Question[] {
  const file = projectFile('test/subgraphs/knowledge-exchange/search/queries.csv');
  return parse<Question>(readFileSync(file), { columns: true, bom: true });
}

/** True if the answer is among the first five; a proposed spelling is followed once, as a reader would. */
export async function isAnswered(hub: TestHub, { query, language, finds }: Question): Promise<boolean> {
  const ask = async (text: string): Promise<Answer['search']> => {
    const answered = await hub.post<Answer>(SEARCH, { text, first: FIRST }, { 'accept-language': language });
    return (answered.data as Answer | undefined)?.search ?? null;
  };
  const hasAnswer = (answer: Answer['search']): boolean =>
    answer?.edges.some(({ node }) => node !== null && finds.split(' | ').some((find) => answers(node, find))) ?? false;
  const answer = await ask(query);
  if (hasAnswer(answer)) return true;
  return typeof answer?.didYouMean === 'string' && hasAnswer(await ask(answer.didYouMean));
}

function answers({ id, topics }: FoundNode, find: string): boolean {
  const colon = find.indexOf(':');
  const [type, source] = [find.slice(0, colon), find.slice(colon + 1)];
  if (type === 'Topic') return topics?.includes(source) ?? false;
  if (type === 'CoordinatorOf') return countryOf.get(id) === source;
  return id === idOfSource(type as IdType, source);
}
