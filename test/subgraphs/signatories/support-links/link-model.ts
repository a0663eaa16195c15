/** What support links are, in a few lines without a database, and numbers that choose what happens to them. */
/** Numbers that come in the same order at every run. */
export function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export interface ModelLink {
  state: 'PROPOSED' | 'CONFIRMED' | 'ENDED' | 'DECLINED';
  readonly coordinatorId: string;
  readonly signatoryId: string;
  readonly byCoordinator: boolean;
  readonly from: string;
  until: string | null;
  revision: number;
}

export type Model = ReadonlyMap<string, ModelLink>;

export const isOpen = ({ state }: ModelLink): boolean => state === 'CONFIRMED' || state === 'ENDED';
export const overlaps = (
  model: Model,
  link: Pick<ModelLink, 'coordinatorId' | 'signatoryId' | 'from'>,
  self?: ModelLink,
): boolean =>
  [...model.values()].some(
    (other) =>
      other !== self &&
      other.coordinatorId === link.coordinatorId &&
      other.signatoryId === link.signatoryId &&
      isOpen(other) &&
      (other.until === null || other.until >= link.from),
  );

export function mayDo(name: string, link: ModelLink, body: string | null): boolean {
  if (name === 'confirmSupportLink') return body === (link.byCoordinator ? link.signatoryId : link.coordinatorId);
  if (name === 'permitActing') return body === link.signatoryId;
  if (name === 'endSupportLink' && body === null) return true;
  return body === link.coordinatorId || body === link.signatoryId;
}

export function isPossible(model: Model, name: string, link: ModelLink, day: string): boolean {
  if (name === 'confirmSupportLink') return link.state === 'PROPOSED' && !overlaps(model, link, link);
  if (name === 'declineSupportLink') return link.state === 'PROPOSED';
  return link.state === 'CONFIRMED' && (name !== 'endSupportLink' || day >= link.from);
}
