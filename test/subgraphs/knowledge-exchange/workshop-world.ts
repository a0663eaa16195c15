/** Workshops of yesterday, today and tomorrow, and the questions tests ask of them. */
import {
  recordRegistrations,
  type RegistrationContent,
} from '../../../subgraphs/knowledge-exchange/workshops/record-registrations.ts';
import { publishWorkshops } from '../../../subgraphs/knowledge-exchange/workshops/publish-workshops.ts';
import type { WorkshopContent } from '../../../subgraphs/knowledge-exchange/workshops/workshop-record.ts';
import type { Answer } from '../../world/open-test-subgraph.ts';
import { coordinatorIdOf, openExchangeWorld, withRegions, type ExchangeWorld } from './exchange-world.ts';
import { aWorkshop, personIdOf, workshopIdOf } from './group-world.ts';

export const today = new Date().toISOString().slice(0, 10);
export const dayFromToday = (days: number): string =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
export const host = coordinatorIdOf('norrbotten');
export const guest = coordinatorIdOf('girona');
export const unnamed = coordinatorIdOf('new');

export interface WorkshopWorld extends ExchangeWorld {
  announce(...workshops: readonly WorkshopContent[]): Promise<void>;
  register(workshop: string, ...people: readonly (Partial<RegistrationContent> & { person: string })[]): Promise<void>;
  /** Fields of a workshop by reference. */
  page(key: string, fields: string, caller?: object): Promise<Answer | undefined>;
  /** Titles in the agenda. */
  agenda(filter?: string, more?: string): Promise<string[]>;
}

export async function openWorkshopWorld(): Promise<WorkshopWorld> {
  const world = await withRegions(await openExchangeWorld());
  const announce = async (...workshops: readonly WorkshopContent[]): Promise<void> => {
    await world.write((transaction) => publishWorkshops(transaction, workshops));
  };
  await world.name(['norrbotten', 'girona']);
  await announce(
    aWorkshop('yesterday', dayFromToday(-1), {
      state: 'HELD',
      hostIds: [host],
      regions: ['SE332'],
      topics: ['TRANSPORT'],
    }),
    aWorkshop('today', today, {
      hostIds: [host, guest, unnamed],
      languages: ['de-AT', 'sv'],
      interpretation: ['fr'],
    }),
    aWorkshop('tomorrow', dayFromToday(1), {
      mode: null,
      format: 'WEBINAR',
      regions: ['SE332', 'ES512'],
      topics: ['TRANSPORT', 'CITIZENS'],
    }),
    aWorkshop('called off', dayFromToday(2), { state: 'CANCELLED', hostIds: [host] }),
    aWorkshop('draft', dayFromToday(3), { state: 'DRAFT', hostIds: [host], regions: ['SE332'] }),
  );
  return {
    ...world,
    announce,
    register: (workshop, ...people) =>
      world.write((transaction) =>
        recordRegistrations(
          transaction,
          people.map(({ person, ...registration }, place) => ({
            workshopId: workshopIdOf(workshop),
            personId: personIdOf(person),
            onBehalfOfId: null,
            state: 'CONFIRMED' as const,
            registeredAt: `2026-01-0${String(place + 1)}T08:00:00.000Z`,
            ...registration,
          })),
        ),
      ),
    async page(key, fields, caller = {}) {
      const { _entities: found } = await world.ask<{ _entities: Answer[] }>(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Workshop { ${fields} } } }`,
        { of: [{ __typename: 'Workshop', id: workshopIdOf(key) }] },
        caller,
      );
      return found[0];
    },
    async agenda(filter = '{}', more = '') {
      const answer = await world.ask<{ agenda: { nodes: { title: { text: string } }[] } }>(
        `{ agenda(filter: ${filter}${more}) { nodes { title { text } } } }`,
      );
      return answer.agenda.nodes.map(({ title }) => title.text);
    },
  };
}
