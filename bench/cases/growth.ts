/** How the time of a first page grows with the data: the same question at 1 ×, 10 × and 100 ×, in turn. */
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { projectFile } from '../../platform/base/project-file.ts';
import { exampleToken } from '../../gateway/sign-in/built-in/example-token.ts';
import { readSettings } from '../../covenant/settings/settings.ts';
import { exampleAccounts } from '../../covenant/example-accounts.ts';
import { printedPublicSchema } from '../../schema/public-schema.ts';
import { verdict, type Verdict } from '../budgets.ts';
import { multipliedData } from '../data/data-folders.ts';
import { median } from '../medians.ts';
import { openPeers, type OpenPeers } from '../peers/open-peers.ts';
import { listQuestions, PAGE_SIZE, type ListQuestion } from './list-questions.ts';

const SIZES = [1, 10, 100] as const;
type Size = (typeof SIZES)[number];

/** Asks for what strangers may not read. */
const READER = 'office-decider';

/** By then a hub has finished its own work after a first start on data of a hundred times the size. */
const SETTLED_AFTER_MS = 20_000;
const WARM_UP = 5;
const SAMPLES = 25;
/** A list that takes this long is sampled once. */
const SLOW_MS = 2_000;
/** A page may take at most this many times its time at 1 ×. */
const AT_MOST = 1.5;

export interface ListGrowth {
  readonly list: string;
  readonly isList: boolean;
  /** Median milliseconds by size of the data. */
  readonly ms: Readonly<Record<Size, number>>;
}

export async function timeGrowth(): Promise<ListGrowth[]> {
  const supergraph = readFileSync(projectFile('schema/supergraph.graphql'), 'utf8');
  const questions = listQuestions(await printedPublicSchema(supergraph));
  const opened: OpenPeers[] = [];
  try {
    const hubs = new Map<Size, AskedHub>();
    for (const size of SIZES) {
      const folder = await multipliedData(size);
      const hub = await openPeers(folder, ['hub']);
      opened.push(hub);
      hubs.set(size, { url: hub.running[0]?.url ?? '', token: await readerToken(folder) });
    }
    await wait(SETTLED_AFTER_MS);
    const lists: ListGrowth[] = [];
    for (const question of questions) lists.push(await growthOf(await asItIsAsked(question, hubs.get(1)), hubs));
    return lists;
  } finally {
    for (const hub of opened) await hub.close();
  }
}

interface AskedHub {
  readonly url: string;
  /** The access token of the reader of lists that are not public. */
  readonly token: string;
}

interface AskedQuestion extends ListQuestion {
  readonly isPublic: boolean;
}

/** An access token that the hub over this folder accepts. */
export async function readerToken(folder: string): Promise<string> {
  const reader = exampleAccounts.find(({ subject }) => subject === READER);
  if (!reader) throw new Error(`Nobody is called ${READER}.`);
  return exampleToken(folder, readSettings({ DATA_DIR: folder }).audience, reader);
}

async function growthOf(question: AskedQuestion, hubs: ReadonlyMap<Size, AskedHub>): Promise<ListGrowth> {
  const samples = new Map<Size, number[]>(SIZES.map((size) => [size, []]));
  for (let sample = -WARM_UP; sample < SAMPLES; sample += 1) {
    for (const [size, times] of samples) {
      if (times.some((ms) => ms > SLOW_MS)) continue;
      const ms = await timeOf(question, hubs.get(size));
      if (sample >= 0 || ms > SLOW_MS) times.push(ms);
    }
  }
  const of = (size: Size): number => median(samples.get(size) ?? []);
  return { list: question.name, isList: question.isList, ms: { 1: of(1), 10: of(10), 100: of(100) } };
}

/**
 * A stranger asks the question if he may. Every size is asked for as many entries as there are at 1 ×, so that no page is
 * slower because it is fuller.
 */
async function asItIsAsked(question: ListQuestion, smallest: AskedHub | undefined): Promise<AskedQuestion> {
  const isPublic = !(await answerTo({ ...question, isPublic: true }, smallest)).includes('"UNAUTHENTICATED"');
  if (!question.isList) return { ...question, isPublic };
  const answer = await answerTo({ ...question, isPublic }, smallest);
  const entries = answer.match(/"(id|__typename)":/g)?.length ?? 0;
  const first = Math.min(Math.max(entries, 1), PAGE_SIZE);
  return { ...question, isPublic, variables: { ...question.variables, first } };
}

async function timeOf(question: AskedQuestion, hub: AskedHub | undefined): Promise<number> {
  const startedAt = performance.now();
  const text = await answerTo(question, hub);
  const took = performance.now() - startedAt;
  // A failed question is fast, so its time says nothing of a page. When a subgraph's time limit ends it, the time counts.
  if (text.includes('"errors"') && took < SLOW_MS)
    throw new Error(`${question.name} is answered with ${text.slice(0, 500)}`);
  return took;
}

async function answerTo({ query, variables, isPublic }: AskedQuestion, hub: AskedHub | undefined): Promise<string> {
  const response = await fetch(hub?.url ?? '', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(!isPublic && { authorization: `Bearer ${hub?.token ?? ''}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return response.text();
}

export function verdictsOfGrowth(lists: readonly ListGrowth[]): Verdict[] {
  return lists
    .filter(({ isList }) => isList)
    .map(({ list, ms }) =>
      verdict(`growth: ${list} at 100 x the data, at most ${String(AT_MOST)} x the time at 1 x`, ms[100] / ms[1], {
        atMost: AT_MOST,
      }),
    );
}

export function printGrowth(lists: readonly ListGrowth[]): void {
  console.log(
    '\ngrowth: milliseconds of the first page; operations are not judged, as their pages are fuller at 100 x',
  );
  const ordered = [...lists].sort((one, other) => other.ms[100] / other.ms[1] - one.ms[100] / one.ms[1]);
  console.table(
    Object.fromEntries(
      ordered.map(({ list, ms }) => [
        list,
        {
          '1 x': ms[1].toFixed(2),
          '10 x': ms[10].toFixed(2),
          '100 x': ms[100].toFixed(2),
          ratio: (ms[100] / ms[1]).toFixed(2),
        },
      ]),
    ),
  );
}
