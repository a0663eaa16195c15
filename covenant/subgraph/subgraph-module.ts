/** What one folder of a subgraph adds to its manifest. */
import type { ClassType } from 'type-graphql';
import type { Mutation } from '../../platform/acts/act.ts';
import type { LiveField } from '../../platform/live/live-field.ts';
import type { Node, Typed } from '../../platform/graph/node.ts';
import type { RequestContext } from '../../platform/graph/request-context.ts';
import type { Subgraph } from '../../platform/runtime/subgraph.ts';
import type { IdType } from '../ids.ts';
import type { HeldData } from '../personal-data/held-data.ts';

export type FindNode = (context: RequestContext, id: string) => Promise<(Node & Typed) | null>;

export interface SubgraphModule extends Partial<Omit<Subgraph, 'name' | 'roles' | 'resolvers'>> {
  /** Queries and fields, one class per noun. */
  readonly resolvers?: readonly ClassType[];
  /** Its mutations. */
  readonly acts?: readonly Mutation[];
  /** Its subscriptions. */
  readonly live?: readonly LiveField[];
  /** Finds its things for `node(id)`, in the subgraph that answers it. */
  readonly nodes?: Readonly<Partial<Record<IdType, FindNode>>>;
  /** The personal data in its tables. */
  readonly heldData?: readonly HeldData[];
}
