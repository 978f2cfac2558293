import type { DataSource } from 'typeorm';
import { namedQuery } from '../sql/named-query.js';

type BoundAs = 'uuid' | 'uuid[]' | 'date' | 'text' | 'text[]' | 'integer' | 'integer[]' | 'timestamptz';

/** A statement while it is put together; what somebody sent is always bound. */
export class Statement {
  private readonly values: { value: unknown; type: BoundAs }[] = [];

  /** Binds a value, an equal one once. @returns its place, with its type, e.g. `$7::uuid` */
  given(value: unknown, type: BoundAs): string {
    const place = this.values.findIndex((bound) => bound.value === value && bound.type === type);
    return `$${place < 0 ? this.values.push({ value, type }) : place + 1}::${type}`;
  }

  /** Lists ask the database here and nowhere else. Of all that vary there are few texts, each with a name. */
  ask<Row>(dataSource: DataSource, text: string): Promise<Row[]> {
    return namedQuery<Row>(
      dataSource,
      text,
      this.values.map(({ value }) => value),
    );
  }
}
