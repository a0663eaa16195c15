/**
 * The one composer of letters. What a letter says stands in catalogues, one for each language; a reader gets the letter in
 * the first of their languages that has a catalogue, from the greeting to the signature.
 */
import type { Transaction } from '../database/database.ts';
import { inBestLanguage } from '../text/best-language.ts';
import { writeLetters } from './letters.ts';

export interface Reader {
  /** E-mail address. */
  readonly address: string;
  /** Tags, best first; empty where nothing is known. */
  readonly languages: readonly string[];
}

export interface Message {
  readonly subject: string;
  /** With greeting and signature. */
  readonly paragraphs: readonly string[];
}

/** What every letter says in one language. `Facts` has for each kind of letter what its message is made of. */
export interface Catalogue<Facts> {
  readonly language: string;
  readonly messages: { readonly [Kind in keyof Facts]: (facts: Facts[Kind], reader: Reader) => Message };
}

type LetterWriter<Facts> = <Kind extends keyof Facts & string>(
  transaction: Transaction,
  readers: readonly Reader[],
  kind: Kind,
  facts: Facts[Kind],
) => Promise<void>;

/** Writes to each reader. The first catalogue is for readers none of whose languages has one. */
export function letterWriter<Facts>(
  catalogues: readonly [Catalogue<Facts>, ...Catalogue<Facts>[]],
): LetterWriter<Facts> {
  return (transaction, readers, kind, facts) =>
    writeLetters(
      transaction,
      readers.map((reader) => {
        const { messages } = inBestLanguage(catalogues, reader.languages) ?? catalogues[0];
        const { subject, paragraphs } = messages[kind](facts, reader);
        return { kind, recipient: reader.address, subject, body: `${paragraphs.join('\n\n')}\n` };
      }),
    );
}
