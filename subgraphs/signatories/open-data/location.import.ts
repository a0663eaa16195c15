/**
 * Rates the reliability of points if the source does not: a point that several bodies share is often the middle of a country,
 * and a point in whole degrees has lost its decimals. The rating needs the whole table.
 */
import { LocationQuality } from '../../../covenant/regions/location.type.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { KeyedRecord } from '../../../platform/import/read-records.ts';
import type { SignatoryRecord } from '../signatory/signatory-record.ts';

export class PointsOfSource {
  private readonly bodiesAt = new Map<string, number>();
  private readonly unrated = new Map<string, string | null>();

  /** Collects the points of a batch, and the new or moved signatories that need a rating. */
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
