/** What the letters of the hub add to the manifest. Only coordinators knows addresses. */
import { forgetLetters } from '../../../platform/duties/forget-letters.duty.ts';
import { letterDuty } from '../../../platform/duties/letter.duty.ts';
import { CreateLetters1700000000030 } from '../../../platform/letters/letter-migration.ts';
import { Letter } from '../../../platform/letters/letter.entity.ts';
import { IndexLettersByRecipient1700000000063 } from '../../../platform/letters/letters-by-recipient-migration.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';

export const letters: SubgraphModule = {
  entities: [Letter],
  migrations: [CreateLetters1700000000030, IndexLettersByRecipient1700000000063],
  duties: [letterDuty, forgetLetters],
};
