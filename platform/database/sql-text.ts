/**
 * SQL put together from parts, as one and the same text object every time: sql`SELECT ${columns} FROM ${table}`. A text
 * made anew would be written out and read through before it is found among the prepared statements, which costs more
 * than finding a row. Values of a request are never parts of it; they are parameters.
 */
interface Continuation {
  text?: string;
  readonly next: Map<string, Continuation>;
  /** The part that came here last, which mostly comes again: comparing it with itself is quicker than looking it up. */
  lastPart?: string;
  last?: Continuation;
}

/** Texts kept per place in the source: what callers ask for decides how many there are. */
const MAX_TEXTS = 500;

interface Place {
  start: Continuation;
  texts: number;
}

/** By the constant parts, which are the same object for one place in the source. */
const places = new WeakMap<TemplateStringsArray, Place>();

export function sql(constants: TemplateStringsArray, ...parts: readonly string[]): string {
  let place = places.get(constants);
  if (!place || place.texts >= MAX_TEXTS) places.set(constants, (place = { start: { next: new Map() }, texts: 0 }));
  let here = place.start;
  for (const part of parts) {
    if (here.lastPart !== part || !here.last) {
      let next = here.next.get(part);
      if (!next) here.next.set(part, (next = { next: new Map() }));
      here.lastPart = part;
      here.last = next;
    }
    here = here.last;
  }
  if (here.text === undefined) {
    here.text = String.raw({ raw: constants }, ...parts);
    place.texts += 1;
  }
  return here.text;
}

const lists: string[] = [];

/** `?, ?, ?` */
export function placeholders(count: number): string {
  return (lists[count] ??= new Array<string>(count).fill('?').join(', '));
}
