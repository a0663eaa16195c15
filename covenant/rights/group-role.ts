/** What a person may do in a discussion group. A closed list, asked about in the table of rights only. */
import { enumType } from '../../platform/base/enum-type.ts';

export const GroupRole = enumType('GroupRole', 'What a person may do in a group.', {
  OWNER: 'Everything a moderator may; also names moderators and other owners.',
  MODERATOR: 'Takes people in, removes them, and looks after what is written.',
  MEMBER: 'Reads and writes.',
});
export type GroupRole = keyof typeof GroupRole;
