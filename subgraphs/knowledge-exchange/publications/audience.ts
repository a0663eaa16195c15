/** Audience of a workshop or a newsletter. */
import { enumType } from '../../../platform/base/enum-type.ts';

export const Audience = enumType('Audience', 'Whom a workshop or a newsletter is for.', {
  EVERYBODY: 'Everybody.',
  COORDINATORS: 'Coordinators; the newsletter of coordinators also goes to supporters.',
  SIGNATORIES: 'Signatories.',
  SUPPORTERS: 'Supporters.',
});
export type Audience = keyof typeof Audience;
