/** P without GraphQL: the statements a person would write who knows the tables, and one object made of their rows. */
import type { DatabaseFiles } from '../../data/database-files.ts';
import { signatoryCounts } from './signatory-counts.ts';
import { firstWording } from './first-wording.ts';

/** Rows as their statements name them; `title` and `name` of prose are wordings in JSON. */
interface ActionRow {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly startsOn: string | null;
}
interface TitledRow {
  readonly id: string;
  readonly title: string;
}

export function handProfile(files: DatabaseFiles): (slug: string, today: string) => object | null {
  const { coordinators, signatories, 'support-actions': actions, 'knowledge-exchange': exchange } = files;
  const coordinatorOf = coordinators.prepare<[string], { id: string }>(
    `SELECT id, slug, name, kind, status, authorityType, country, signedOn, website FROM coordinator WHERE slug = ?`,
  );
  const countOf = signatoryCounts(files);
  // The plus keeps SQLite on the index of the order: by the period it would read and sort all of them.
  const signatoriesOf = signatories.prepare(
    `SELECT s.id, s.slug, s.name, s.country, s.adheredOn FROM support_link l JOIN signatory s ON s.id = l.signatoryId
     WHERE l.coordinatorId = ? AND +l.activeFrom <= ? AND l.activeUntil >= ?
     ORDER BY l.sortName, l.signatoryId LIMIT 20`,
  );
  const actionsOf = actions.prepare<[string], ActionRow>(
    `SELECT id, title, category, startsOn FROM support_action WHERE coordinatorId = ?
     ORDER BY sortStart DESC, id DESC LIMIT 10`,
  );
  const beneficiariesOf = actions.prepare<[string], { name: string | null }>(
    `SELECT b.name FROM support_action_beneficiary p LEFT JOIN covenant_body b ON b.id = p.signatoryId
     WHERE p.actionId = ? ORDER BY p.position, p.signatoryId LIMIT 5`,
  );
  const studiesOf = exchange.prepare<[string], TitledRow & { publishedAt: string | null }>(
    `SELECT c.id, c.title, c.publishedAt FROM case_study_link l JOIN case_study c ON c.id = l.caseStudyId
     WHERE l.targetId = ? AND l.isListed = 1 ORDER BY l.sortDate DESC, l.caseStudyId DESC LIMIT 6`,
  );
  const workshopsOf = exchange.prepare<[string], TitledRow & { startsAt: string | null }>(
    `SELECT w.id, w.title, w.startsAt FROM workshop_coordinator c JOIN workshop w ON w.id = c.workshopId
     WHERE c.coordinatorId = ? AND w.state IN ('ANNOUNCED', 'HELD')
     ORDER BY c.sortStart DESC, w.id DESC LIMIT 6`,
  );
  const groupsOf = exchange.prepare<[object], { id: string; name: string; memberCount: number }>(
    `SELECT g.id, g.name, (SELECT COUNT(*) FROM group_membership m WHERE m.groupId = g.id
       AND m.startsOn <= @today AND (m.endsOn IS NULL OR m.endsOn >= @today)) AS memberCount
     FROM discussion_group g WHERE g.visibility = 'PUBLIC' AND g.id IN (
       SELECT m.groupId FROM group_membership m WHERE m.onBehalfOfId = @id
       AND m.startsOn <= @today AND (m.endsOn IS NULL OR m.endsOn >= @today))
     ORDER BY g.sortName, g.id LIMIT 6`,
  );

  return (slug, today) => {
    const coordinator = coordinatorOf.get(slug);
    if (!coordinator) return null;
    const { id } = coordinator;
    const signatoryCount = countOf(id, today);
    return {
      ...coordinator,
      signatoryCount,
      signatories: { totalCount: signatoryCount, nodes: signatoriesOf.all(id, today, today) },
      supportActions: {
        nodes: actionsOf.all(id).map((action) => ({
          id: action.id,
          title: firstWording(action.title),
          category: action.category,
          startsOn: action.startsOn,
          beneficiaries: { nodes: beneficiariesOf.all(action.id).map(namedOrNull) },
        })),
      },
      caseStudies: { nodes: studiesOf.all(id).map(titled) },
      workshops: { nodes: workshopsOf.all(id).map(titled) },
      discussionGroups: {
        nodes: groupsOf.all({ id, today }).map((group) => ({ ...group, name: firstWording(group.name) })),
      },
    };
  };
}

function titled(row: TitledRow): object {
  return { ...row, title: firstWording(row.title) };
}

/** A body whose name has not arrived yet is null, as in the hub. */
function namedOrNull(body: { name: string | null }): object | null {
  return body.name === null ? null : body;
}
