/** Caches operation records by text and operation name. */
import { LRUCache } from 'lru-cache';
import type { OperationRecord } from './operation-record.ts';

/** The most characters of texts that are kept. A plan over a supergraph no longer served goes when its text is sent again. */
const MAX_TEXT_CHARACTERS = 500_000;
/** Weight of the shortest text, whose record takes some 6 kB. */
const ENTRY_CHARACTERS = 200;

/** Names one operation of one text. */
export interface OperationAddress {
  readonly text: string;
  readonly operationName: string | null;
}

export class OperationStore {
  private readonly records = new LRUCache<string, OperationRecord>({
    maxSize: MAX_TEXT_CHARACTERS,
    sizeCalculation: (_, key) => key.length + ENTRY_CHARACTERS,
  });

  find(address: OperationAddress): OperationRecord | undefined {
    const key = keyOf(address);
    return key === null ? undefined : this.records.get(key);
  }

  /** Keeps a record once its text was found valid, so that texts that are refused do not displace others. */
  keep(address: OperationAddress, record: OperationRecord): void {
    const key = keyOf(address);
    if (key !== null && record.made) this.records.set(key, record);
  }
}

/** Null for a name that no operation can have: with a space in it, it could pass for a name and the beginning of a text. */
function keyOf({ text, operationName }: OperationAddress): string | null {
  if (operationName === null) return ` ${text}`;
  return /^\w+$/.test(operationName) ? `${operationName} ${text}` : null;
}
