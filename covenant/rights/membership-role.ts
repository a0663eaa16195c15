/** The roles of a person in a body. Only the table of rights reads them. */
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
