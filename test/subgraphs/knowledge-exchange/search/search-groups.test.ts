/** Groups are found by those who may read them, by name and purpose, and nobody else learns of them. */
import { publishGroups } from '../../../../subgraphs/knowledge-exchange/discussion-groups/publish-groups.ts';
import { GroupVisibility } from '../../../../subgraphs/knowledge-exchange/visibility/group-visibility.ts';
import { memberOf, officer } from '../../../world/people.ts';
import { aGroup, as } from '../group-world.ts';
import { girona } from '../heat-group.ts';
import { openTalkSearch, visibilities, type Seeker, type TalkSearch, type Visibility } from '../talk-search.ts';
import { stranger } from '../talk-world.ts';

const readers: Record<string, { readonly by: Seeker; readonly reads: readonly Visibility[] }> = {
  'somebody not signed in': { by: {}, reads: ['PUBLIC'] },
  'somebody signed in': { by: stranger, reads: ['PUBLIC'] },
  'somebody of a body': { by: memberOf(girona, 'MEMBER'), reads: ['PUBLIC', 'MEMBERS'] },
  'who moderates for the Office': { by: officer('MODERATOR'), reads: [...visibilities] },
  'a member of every group': { by: as('everywhere'), reads: [...visibilities] },
  'a former member': { by: as('former'), reads: ['PUBLIC'] },
  'a member from next century on': { by: as('future'), reads: ['PUBLIC'] },
};

const group = (visibility: Visibility, name: string, more = {}): Parameters<typeof publishGroups>[1][number] =>
  aGroup(visibility, {
    visibility,
    name: [{ language: 'en', text: name }],
    purpose: [{ language: 'en', text: 'A capercaillie is counted.' }],
    ...more,
  });

describe('groups in the search', () => {
  let world: TalkSearch;

  beforeAll(async () => {
    world = await openTalkSearch();
    await world.write((transaction) =>
      publishGroups(
        transaction,
        visibilities.map((visibility) => group(visibility, `Ptarmigan ${visibility}`)),
      ),
    );
  });
  afterAll(() => world.close());

  describe.each(Object.entries(readers))('for %s', (_, { by, reads }) => {
    it.each(['ptarmigan', 'capercaillie'])('are shown, counted and listed as facets by %s', async (text) => {
      const { edges, totalCount, facets } = await world.search(text, by);
      expect(edges.map(({ title }) => title).sort()).toEqual(reads.map((one) => `Ptarmigan ${one}`).sort());
      for (const edge of edges) {
        expect(edge).toMatchObject({ kind: 'DISCUSSION_GROUP', node: { __typename: 'DiscussionGroup' } });
        expect(edge.snippet).toContain('capercaillie');
      }
      expect(totalCount).toBe(reads.length);
      expect(facets).toContainEqual({ name: 'KIND', value: 'DISCUSSION_GROUP', count: reads.length });
    });

    it('teach no word that would be proposed', async () => {
      expect((await world.search('ptarmigen', by)).didYouMean).toBeNull();
    });
  });

  it('are found as they may be read now, not as when they were indexed', async () => {
    const seen = async (): Promise<number> => (await world.search('ptarmigan PUBLIC')).totalCount;
    expect(await seen()).toBe(1);
    const hide = group('PUBLIC', 'Ptarmigan PUBLIC', { visibility: GroupVisibility.INVITED });
    await world.write((transaction) => publishGroups(transaction, [hide]));
    expect(await seen()).toBe(0);
    expect((await world.search('ptarmigan PUBLIC', as('everywhere'))).totalCount).toBe(1);
    await world.write((transaction) => publishGroups(transaction, [group('PUBLIC', 'Ptarmigan PUBLIC')]));
    expect(await seen()).toBe(1);
  });

  it('are not found by anybody once they are archived', async () => {
    const archive = group('INVITED', 'Ptarmigan INVITED', { state: 'ARCHIVED' });
    await world.write((transaction) => publishGroups(transaction, [archive]));
    const { edges } = await world.search('ptarmigan', as('everywhere'));
    expect(edges.map(({ title }) => title)).not.toContain('Ptarmigan INVITED');
  });
});
