/**
 * How far the points of a source can be trusted, where it does not say so itself: a point that several bodies share is
 * often the middle of a country, and one of whole degrees has lost its decimals. Only the whole table can tell.
 */
import { LocationQuality } from '../../../covenant/regions/location.type.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { KeyedRecord } from '../../../platform/import/read-records.ts';
import type { SignatoryRecord } from '../signatory/signatory-record.ts';

export class PointsOfSource {
  private readonly bodiesAt = new Map<string, number>();
  private readonly unrated = new Map<string, string | null>();

  /** Notes the points of a batch, and which signatories are new or moved and wait for a rating. */
  note(batch: readonly KeyedRecord<SignatoryRecord>[], newOrMoved: readonly string[]): void {
    const waiting = new Set(newOrMoved);
    for (const { key, value } of batch) {
      if (value.point !== null) this.bodiesAt.set(value.point, (this.bodiesAt.get(value.point) ?? 0) + 1);
      if (value.row['locationQuality'] === undefined && waiting.has(key)) this.unrated.set(key, value.point);
    }
  }

  async rate(transaction: Transaction): Promise<void> {
    for (const [id, point] of this.unrated) {
      await transaction.execute(rawSql`UPDATE signatory SET locationQuality = ? WHERE id = ?`, [
        this.qualityOf(point),
        id,
      ]);
    }
  }

  private qualityOf(point: string | null): LocationQuality {
    if (point === null) return LocationQuality.NONE;
    if (point.split(' ').every((degrees) => Number.isInteger(Number(degrees)))) return LocationQuality.WHOLE_DEGREES;
    return (this.bodiesAt.get(point) ?? 0) > 1 ? LocationQuality.SHARED_POINT : LocationQuality.POINT;
  }
}
