/** Whom a workshop or a newsletter is for. */
import { registerEnumType } from 'type-graphql';

export const Audience = {
  EVERYBODY: 'EVERYBODY',
  COORDINATORS: 'COORDINATORS',
  SIGNATORIES: 'SIGNATORIES',
  SUPPORTERS: 'SUPPORTERS',
} as const;
export type Audience = keyof typeof Audience;

registerEnumType(Audience, {
  name: 'Audience',
  description: 'Whom a workshop or a newsletter is for.',
  valuesConfig: {
    EVERYBODY: { description: 'Everybody.' },
    COORDINATORS: { description: 'Coordinators; the newsletter of coordinators also goes to supporters.' },
    SIGNATORIES: { description: 'Signatories.' },
    SUPPORTERS: { description: 'Supporters.' },
  },
});
