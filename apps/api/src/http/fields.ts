import { isBlank, isDayOfRecord, singleLine } from '@jianyan/shared';
import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/** The fields that requests are made of: what is accepted and what OpenAPI says, in one decorator each. */

const textOrNull = (schema: object = {}) => ({ anyOf: [{ type: 'string', ...schema }, { type: 'null' }] });

const Tidied = () =>
  Transform(({ value }: { value: unknown }): unknown => (typeof value === 'string' ? singleLine(value) : value));

/** As `Tidied`, and an emptied field is an absent one. */
const TidiedOrNull = () =>
  Transform(({ value }: { value: unknown }): unknown =>
    typeof value === 'string' ? singleLine(value) || null : value,
  );

/** One line of text that must not be empty. */
export const Line = (maxLength: number) =>
  applyDecorators(ApiProperty({ minLength: 1, maxLength }), Tidied(), IsString(), IsNotEmpty(), MaxLength(maxLength));

export const OptionalLine = (maxLength: number) =>
  applyDecorators(
    ApiPropertyOptional(textOrNull({ maxLength })),
    TidiedOrNull(),
    IsOptional(),
    IsString(),
    MaxLength(maxLength),
  );

/** The text as it was meant, with nothing around it. */
const Trimmed = () =>
  Transform(({ value }: { value: unknown }): unknown =>
    typeof value === 'string' ? (isBlank(value) ? '' : value.trim()) : value,
  );

/** A text of any number of lines that must not be empty. */
export const Prose = (maxLength: number) =>
  applyDecorators(ApiProperty({ minLength: 1, maxLength }), Trimmed(), IsString(), IsNotEmpty(), MaxLength(maxLength));

/** A text that may still be empty: a draft. Its spaces are left to whoever is writing. */
export const DraftProse = (maxLength: number) =>
  applyDecorators(ApiProperty({ maxLength }), IsString(), MaxLength(maxLength));

/** One line that may still be empty: of a draft. */
export const DraftLine = (maxLength: number) =>
  applyDecorators(ApiProperty({ maxLength }), Tidied(), IsString(), MaxLength(maxLength));

/** For what may be left out where null would mean nothing: it is refused like any other wrong value. */
export const MayBeAbsent = () => ValidateIf((_: object, value: unknown) => value !== undefined);

/** A text that may be left out; empty means the same. */
export const OptionalProse = (maxLength: number) =>
  applyDecorators(ApiPropertyOptional({ maxLength }), Trimmed(), MayBeAbsent(), IsString(), MaxLength(maxLength));

/** The id of another entry. */
export const Ref = () => applyDecorators(ApiProperty({ format: 'uuid' }), IsUUID());

export const OptionalRef = () =>
  applyDecorators(ApiPropertyOptional(textOrNull({ format: 'uuid' })), IsOptional(), IsUUID());

/** An id, or null where there is nothing to name. */
export const RefOrNull = () =>
  applyDecorators(ApiProperty(textOrNull({ format: 'uuid' })), ValidateIf(isGiven), IsUUID());

/** Several ids, each once. */
export const Refs = ({ least = 0, most }: { least?: number; most: number }) =>
  applyDecorators(
    ApiProperty({ type: [String], format: 'uuid', minItems: least, maxItems: most }),
    IsArray(),
    ArrayMinSize(least),
    ArrayMaxSize(most),
    ArrayUnique(),
    IsUUID(undefined, { each: true }),
  );

/** A list of parts that are described by a class of their own. */
export const ListOfParts = (part: Class, { least = 0, most }: { least?: number; most: number }) =>
  applyDecorators(
    ApiProperty({ type: [part], minItems: least, maxItems: most }),
    IsArray(),
    ArrayMinSize(least),
    ArrayMaxSize(most),
    ValidateNested({ each: true }),
    Type(() => part),
  );

/** A part that may be left out. */
export const OptionalPart = (part: Class) =>
  applyDecorators(
    ApiPropertyOptional({ type: part }),
    MayBeAbsent(),
    IsObject(),
    ValidateNested(),
    Type(() => part),
  );

export const OneOf = (values: readonly string[], enumName: string) =>
  applyDecorators(ApiProperty({ enum: [...values], enumName }), IsIn(values));

/** One of a list that may be left out. */
export const OptionalOneOf = (values: readonly string[], enumName: string) =>
  applyDecorators(ApiPropertyOptional({ enum: [...values], enumName }), MayBeAbsent(), IsIn(values));

export const OneOfOrNull = (values: readonly string[]) =>
  applyDecorators(ApiProperty(textOrNull({ enum: [...values] })), ValidateIf(isGiven), IsIn(values));

export const WholeNumber = ({ least, most }: { least: number; most: number }) =>
  applyDecorators(ApiProperty({ type: 'integer', minimum: least, maximum: most }), IsInt(), Min(least), Max(most));

const IsDay = () =>
  ValidateBy({ name: 'not-a-day', validator: { validate: (value) => isText(value) && isDayOfRecord(value) } });

/** A calendar day, `YYYY-MM-DD`, that a register may name: 1900 to 2999. */
export const Day = () => applyDecorators(ApiProperty({ format: 'date' }), IsDay());

export const OptionalDay = () => applyDecorators(ApiPropertyOptional({ format: 'date' }), MayBeAbsent(), IsDay());

export const DayOrNull = () =>
  applyDecorators(ApiProperty(textOrNull({ format: 'date' })), ValidateIf(isGiven), IsDay());

/** One that may be taken away again. */
export const OptionalDayOrNull = () =>
  applyDecorators(ApiPropertyOptional(textOrNull({ format: 'date' })), IsOptional(), IsDay());

const HOUR_AND_MINUTE = /^([01]\d|2[0-3]):[0-5]\d$/;

const IsTime = () =>
  ValidateBy({ name: 'not-a-time', validator: { validate: (value) => isText(value) && HOUR_AND_MINUTE.test(value) } });

/** The hour of a day that is named beside it, `15:30`, in China. */
export const Time = () => applyDecorators(ApiProperty({ pattern: HOUR_AND_MINUTE.source }), IsTime());

export const OptionalTime = () =>
  applyDecorators(ApiPropertyOptional(textOrNull({ pattern: HOUR_AND_MINUTE.source })), IsOptional(), IsTime());

const IsInstant = () =>
  ValidateBy({ name: 'not-an-instant', validator: { validate: (value) => isText(value) && isInstant(value) } });

/** An instant with its offset, so that nobody has to guess whose afternoon is meant. */
export const Instant = () => applyDecorators(ApiProperty({ format: 'date-time' }), IsInstant());

/**
 * As of when the case was read (`changedAt`) by whoever says something that takes the place of what was said before. What was
 * said since is not overwritten unseen; without it the last word counts.
 */
export const AsRead = () => applyDecorators(ApiPropertyOptional({ format: 'date-time' }), MayBeAbsent(), IsInstant());

export const Flag = () => applyDecorators(ApiProperty(), IsBoolean());

/** Null is an answer: nothing is chosen yet. Absent is none. */
const isGiven = (_: object, value: unknown): boolean => value !== null;

const isText = (value: unknown): value is string => typeof value === 'string';

function isInstant(text: string): boolean {
  const [, day = ''] = /^(.{10})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/.exec(text) ?? [];
  return isDayOfRecord(day) && !Number.isNaN(Date.parse(text));
}

/** Which version of an entry was before whoever changes it. */
export const ReadVersion = () => WholeNumber({ least: 1, most: 2_147_483_647 });
