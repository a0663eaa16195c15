/** What subgraphs tell the readers of subscriptions: ids only, as each reader reads the thing with their own rights. */

/** One thing that happened. */
export interface LiveEvent {
  /** Name of the subgraph that told it. */
  readonly source: string;
  /** Its number in that subgraph: numbers follow the order of commits and leave none out. */
  readonly number: number;
  /** What readers follow, see `topicOf`. */
  readonly topic: string;
  /** Id of the thing to read. */
  readonly nodeId: string;
}

/** The topic of a subscription field about the thing with this id. */
export function topicOf(field: string, id: string): string {
  return `${field} ${id}`;
}
