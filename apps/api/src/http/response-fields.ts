import { ApiProperty } from '@nestjs/swagger';
import type { Type } from '@nestjs/common';

/** Properties of responses, in one decorator each. `nullable: true` has no meaning in OpenAPI 3.1, hence the unions. */

const orNull = (schema: object) => ({ anyOf: [schema, { type: 'null' }] });

export const Id = () => ApiProperty({ format: 'uuid' });
export const OnDay = () => ApiProperty({ format: 'date', example: '2026-02-12' });
export const AtInstant = () => ApiProperty({ type: String, format: 'date-time' });
export const Count = () => ApiProperty({ type: 'integer' });
export const OneOfList = (values: readonly string[], enumName: string) => ApiProperty({ enum: [...values], enumName });
export const ListOf = (item: Type | [typeof String]) => ApiProperty({ type: Array.isArray(item) ? [String] : [item] });
export const Part = (part: Type) => ApiProperty({ type: part });

export const TextOrNull = () => ApiProperty(orNull({ type: 'string' }));
export const IdOrNull = () => ApiProperty(orNull({ type: 'string', format: 'uuid' }));
export const DayOrNull = () => ApiProperty(orNull({ type: 'string', format: 'date' }));
export const InstantOrNull = () => ApiProperty(orNull({ type: 'string', format: 'date-time' }));
export const CountOrNull = () => ApiProperty(orNull({ type: 'integer' }));
export const FlagOrNull = () => ApiProperty(orNull({ type: 'boolean' }));
export const OneOfListOrNull = (values: readonly string[]) =>
  ApiProperty(orNull({ type: 'string', enum: [...values] }));
/** The part must be registered with `@ApiExtraModels` on the class that holds it. */
export const PartOrNull = (part: Type) => ApiProperty(orNull({ $ref: `#/components/schemas/${part.name}` }));
