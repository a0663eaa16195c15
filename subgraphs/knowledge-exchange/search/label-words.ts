/**
 * What a typed word can mean besides itself: a topic, a country, a kind of body or a commitment, by its labels in many
 * languages. Documents have these values as rows of `search_label`, so that no label is stored with every document.
 */
import { readLabels, type Labelled } from '../../../covenant/labels/labels.ts';
import { wordsOf } from '../../../platform/text/word-readings.ts';
import type { LabelName } from './search-labels.ts';

export interface LabelValue {
  readonly name: LabelName;
  readonly value: string;
}

const labelNameOf: Readonly<Record<Labelled, LabelName>> = {
  topic: 'TOPIC',
  commitment: 'COMMITMENT',
  body: 'BODY',
  country: 'COUNTRY',
};

interface LabelWord {
  readonly reading: string;
  readonly means: readonly LabelValue[];
}

interface LabelWords {
  /** In the order of their readings. */
  readonly words: readonly LabelWord[];
  /** Readings of the words for kinds of bodies, with the prepositions in their labels. */
  readonly kinds: ReadonlySet<string>;
}

let read: LabelWords | undefined;

/** The values that have a label with the word, or with a longer word if it may be unfinished. */
export function labelsWith(readings: readonly string[], isBeginning: boolean): LabelValue[] {
  const { words } = labelWords();
  const found = new Set<LabelValue>();
  for (const reading of readings) {
    for (let index = firstFrom(words, reading); index < words.length; index += 1) {
      const word = words[index];
      if (!word || !(isBeginning ? word.reading.startsWith(reading) : word.reading === reading)) break;
      for (const value of word.means) found.add(value);
    }
  }
  return [...found];
}

/** True for a word such as "comune" or "Provinz": it says what kind of body is meant, and the name may lack it. */
export function isKindOfBody(readings: readonly string[]): boolean {
  const { kinds } = labelWords();
  return readings.some((reading) => kinds.has(reading));
}

function labelWords(): LabelWords {
  read ??= readLabelWords();
  return read;
}

function readLabelWords(): LabelWords {
  const means = new Map<string, Set<LabelValue>>();
  const kinds = new Set<string>();
  for (const what of Object.keys(labelNameOf) as Labelled[]) {
    const values = new Map<string, LabelValue>();
    for (const { code, labels } of readLabels(what)) {
      const value = values.get(code) ?? { name: labelNameOf[what], value: code };
      values.set(code, value);
      for (const reading of new Set(labels.flatMap(wordsOf).flatMap(({ distinct }) => distinct))) {
        means.set(reading, (means.get(reading) ?? new Set()).add(value));
        if (what === 'body') kinds.add(reading);
      }
    }
  }
  const words = [...means].map(([reading, values]) => ({ reading, means: [...values] }));
  return { words: words.sort((one, other) => (one.reading < other.reading ? -1 : 1)), kinds };
}

/** Index of the first word that is not before the reading. */
function firstFrom(words: readonly LabelWord[], reading: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.reading ?? '') < reading) low = middle + 1;
    else high = middle;
  }
  return low;
}
