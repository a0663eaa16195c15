/** What a person may do in the name of a body. A closed list, asked about in the table of rights only. */
export const MembershipRole = {
  ADMIN: 'ADMIN',
  EDITOR: 'EDITOR',
  REPORTER: 'REPORTER',
  ORGANISER: 'ORGANISER',
  MEMBER: 'MEMBER',
  DECIDER: 'DECIDER',
  MODERATOR: 'MODERATOR',
} as const;
export type MembershipRole = keyof typeof MembershipRole;

/** Roles of the Office; the others are those of a coordinator or a signatory. */
export const OFFICE_ROLES: readonly MembershipRole[] = ['DECIDER', 'MODERATOR'];
