import { DomainError } from '@jianyan/shared';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Count, TextOrNull } from './response-fields.js';

export const PAGE_SIZE = { usual: 20, most: 200 } as const;

/** What every list accepts: where the last page ended and how much to answer. */
export class PageQuery {
  @ApiPropertyOptional({ description: 'The `nextCursor` of the page before.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: PAGE_SIZE.most, default: PAGE_SIZE.usual })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(PAGE_SIZE.most)
  limit: number = PAGE_SIZE.usual;
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
  /** How many there are over all pages. */
  total: number;
}

/** The response of a list; each list adds its `items`. */
export abstract class PageDto {
  @TextOrNull()
  nextCursor!: string | null;

  @Count()
  total!: number;
}

/** Where a page ended: the value the list is ordered by and the id that tells equals apart. */
export type Position = readonly [value: string | number, id: string];

function toCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * @param ordered what kind of value the list is ordered by
 * @throws DomainError invalid-input when the text is not a cursor of such a list
 */
export function fromCursor(cursor: string, ordered: 'string' | 'number'): Position {
  const position = parsed(Buffer.from(cursor, 'base64url').toString());
  if (!isPosition(position) || typeof position[0] !== ordered) {
    throw new DomainError('invalid-input', {}, [{ field: 'cursor', code: 'wrong-form' }]);
  }
  return position;
}

/** Cuts a page out of rows fetched with `limit + 1`; the row too many tells that more follow. */
export function cutPage<Row>(
  rows: Row[],
  limit: number,
  positionOf: (row: Row) => Position,
): Pick<Page<Row>, 'items' | 'nextCursor'> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? toCursor(positionOf(last)) : null };
}

export function pageOf<Row>(rows: Row[], total: number, limit: number, positionOf: (row: Row) => Position): Page<Row> {
  return { ...cutPage(rows, limit, positionOf), total };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

function isPosition(value: unknown): value is Position {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [orderedBy, id] = value as unknown[];
  // PostgreSQL refuses U+0000 in text.
  const comparable = typeof orderedBy === 'number' || (typeof orderedBy === 'string' && !orderedBy.includes('\0'));
  return comparable && typeof id === 'string' && uuid.test(id);
}
