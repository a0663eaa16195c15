/** A post of a new member of the group about heat, and how its state is read. */
import type { Answer } from '../../../world/open-test-subgraph.ts';
import { threadIdOf } from '../group-world.ts';
import { aKey, openTalkWorld, type By, type TalkWorld } from '../talk-world.ts';

export interface Written {
  readonly by: By;
  readonly id: string;
  readonly number: number;
}

export interface PostWorld extends TalkWorld {
  written(thread?: string, body?: string): Promise<Written>;
  post(id: string, fields: string, by: By): Promise<Answer>;
}

export async function openPostWorld(): Promise<PostWorld> {
  const world = await openTalkWorld();
  return {
    ...world,
    async written(thread = 'asked first', body) {
      const by = await world.member(`writer ${aKey()}`);
      return { by, ...(await world.posted(by, threadIdOf(thread), body)) };
    },
    async post(id, fields, by) {
      const { _entities: found } = await world.ask<{ _entities: Answer[] }>(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Post { ${fields} } } }`,
        { of: [{ __typename: 'Post', id }] },
        by,
      );
      return found[0] ?? {};
    },
  };
}

export const onPost = (id: string, revision = 1): string => `id: "${id}", expectedRevision: ${String(revision)}`;
