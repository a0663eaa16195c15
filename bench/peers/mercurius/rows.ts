/** The statements of peer (b), prepared once: those of peer (a), with the page size the query asks for. */
import type { DatabaseFiles } from '../../data/database-files.ts';
import { signatoryCounts } from '../hand/signatory-counts.ts';

export interface Identified {
  readonly id: string;
}

/** Rows of a page under one parent. */
export type PageOf = (parentId: string, first: number) => object[];

export interface Rows {
  readonly coordinatorBySlug: (slug: string) => object | null;
  readonly coordinatorsBy: (orderBy: string, first: number) => object[];
  readonly signatoryCount: (coordinatorId: string) => number;
  readonly signatories: PageOf;
  readonly supportActions: PageOf;
  readonly beneficiaries: PageOf;
  readonly caseStudies: PageOf;
  readonly workshops: PageOf;
  readonly discussionGroups: PageOf;
  readonly memberCount: (groupId: string) => number;
}

const COORDINATOR = 'id, slug, name, kind, status, authorityType, country, signedOn, website';
const ORDERS: Readonly<Record<string, string>> = {
  NAME: 'sortName ASC, id ASC',
  SIGNATORIES: 'sortSignatories DESC, id DESC',
  POPULATION_COVERED: 'sortPopulation DESC, id DESC',
};

export function rowsOf(files: DatabaseFiles): Rows {
  const { coordinators, signatories, 'support-actions': actions, 'knowledge-exchange': exchange } = files;
  const today = (): string => new Date().toISOString().slice(0, 10);
  const page = (file: typeof actions, sql: string): PageOf => {
    const statement = file.prepare<[object], object>(`${sql} LIMIT @first`);
    // The driver refuses a parameter that the statement does not name.
    const isOfToday = sql.includes('@today');
    return (parent, first) => statement.all({ parent, first, ...(isOfToday && { today: today() }) });
  };
  const bySlug = coordinators.prepare<[string], object>(`SELECT ${COORDINATOR} FROM coordinator WHERE slug = ?`);
  const directory = new Map(
    Object.entries(ORDERS).map(([name, order]) => [
      name,
      coordinators.prepare<[number], object>(
        `SELECT ${COORDINATOR} FROM coordinator WHERE status = 'ACTIVE' ORDER BY ${order} LIMIT ?`,
      ),
    ]),
  );
  const countOf = signatoryCounts(files);
  const members = exchange.prepare<[object], { total: number }>(
    'SELECT COUNT(*) AS total FROM group_membership WHERE groupId = @id AND startsOn <= @today AND (endsOn IS NULL OR endsOn >= @today)',
  );

  return {
    coordinatorBySlug: (slug) => bySlug.get(slug) ?? null,
    coordinatorsBy: (orderBy, first) => directory.get(orderBy)?.all(first) ?? [],
    signatoryCount: (id) => countOf(id, today()),
    signatories: page(
      signatories,
      `SELECT s.id, s.slug, s.name, s.country, s.adheredOn FROM support_link l JOIN signatory s ON s.id = l.signatoryId
       WHERE l.coordinatorId = @parent AND +l.activeFrom <= @today AND l.activeUntil >= @today
       ORDER BY l.sortName, l.signatoryId`,
    ),
    supportActions: page(
      actions,
      `SELECT id, title, category, startsOn FROM support_action WHERE coordinatorId = @parent
       ORDER BY sortStart DESC, id DESC`,
    ),
    beneficiaries: page(
      actions,
      `SELECT p.signatoryId AS id, b.name FROM support_action_beneficiary p
       LEFT JOIN covenant_body b ON b.id = p.signatoryId
       WHERE p.actionId = @parent ORDER BY p.position, p.signatoryId`,
    ),
    caseStudies: page(
      exchange,
      `SELECT c.id, c.title, c.publishedAt FROM case_study_link l JOIN case_study c ON c.id = l.caseStudyId
       WHERE l.targetId = @parent AND l.isListed = 1 ORDER BY l.sortDate DESC, l.caseStudyId DESC`,
    ),
    workshops: page(
      exchange,
      `SELECT w.id, w.title, w.startsAt FROM workshop_coordinator c JOIN workshop w ON w.id = c.workshopId
       WHERE c.coordinatorId = @parent AND w.state IN ('ANNOUNCED', 'HELD') ORDER BY c.sortStart DESC, w.id DESC`,
    ),
    discussionGroups: page(
      exchange,
      `SELECT g.id, g.name FROM discussion_group g WHERE g.visibility = 'PUBLIC' AND g.id IN (
         SELECT m.groupId FROM group_membership m WHERE m.onBehalfOfId = @parent
         AND m.startsOn <= @today AND (m.endsOn IS NULL OR m.endsOn >= @today))
       ORDER BY g.sortName, g.id`,
    ),
    memberCount: (id) => members.get({ id, today: today() })?.total ?? 0,
  };
}
