/** What peer (a) answers to a question: it knows two texts and runs no GraphQL. */
import type { DatabaseFiles } from '../../data/database-files.ts';
import { documentOf, type Question } from '../../operations.ts';
import { handList } from './hand-list.ts';
import { handProfile } from './hand-profile.ts';

export function handAnswers(files: DatabaseFiles): (question: Question) => object {
  const profile = handProfile(files);
  const list = handList(files);
  const answers = new Map<string, (variables: Question['variables'], today: string) => object>([
    [documentOf('Profile'), ({ slug }, today) => ({ data: { coordinator: profile(String(slug), today) } })],
    [documentOf('List'), ({ orderBy }, today) => ({ data: { coordinators: list(String(orderBy), today) } })],
  ]);
  return ({ query, variables }) => {
    const answer = answers.get(query);
    if (!answer) throw new Error('Peer (a) answers the operations of the bench only.');
    return answer(variables, new Date().toISOString().slice(0, 10));
  };
}
