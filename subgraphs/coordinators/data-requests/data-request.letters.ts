/** What is written to a person about their data. */
import type { LetterText } from '../../../platform/letters/letters.ts';

export function copyIsReady(id: string, recipient: string, days: number): LetterText {
  const paragraphs = [
    'Good day,',
    `the copy of your data that you asked for in Covenant Hub is ready, and stays so for ${String(days)} days.`,
    `Sign in and ask for it: { node(id: "${id}") { ... on DataRequest { archive } } }`,
    'Covenant of Mayors Office',
  ];
  return {
    kind: 'DATA_COPY_READY',
    recipient,
    subject: 'The copy of your data is ready',
    body: `${paragraphs.join('\n\n')}\n`,
  };
}
