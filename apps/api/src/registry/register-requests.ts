import { NAME_ORDERS, type NameOrder, REGISTRY_LIMITS } from '@jianyan/shared';
import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQuery } from '../http/page.js';

const booleans: Readonly<Record<string, boolean>> = { true: true, false: false };

/** A switch in a query string. */
export const QueryFlag = () =>
  Transform(({ value }: { value: unknown }): unknown =>
    typeof value === 'string' ? (booleans[value] ?? value) : value,
  );

/** How a list of people is ordered. */
export const InNameOrder = () =>
  applyDecorators(
    ApiPropertyOptional({ enum: NAME_ORDERS, enumName: 'NameOrder', default: 'pinyin' }),
    IsIn(NAME_ORDERS),
  );

export class ListRegisterQuery extends PageQuery {
  @ApiPropertyOptional({ maxLength: REGISTRY_LIMITS.search })
  @IsOptional()
  @IsString()
  @MaxLength(REGISTRY_LIMITS.search)
  text?: string;

  @ApiPropertyOptional({ description: 'Only retired entries, or only those in use; both when absent.' })
  @IsOptional()
  @QueryFlag()
  @IsBoolean()
  retired?: boolean;
}

/** For the registers whose entries belong to one congress or CPPCC committee. */
export class ListBodyRegisterQuery extends ListRegisterQuery {
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  bodyId?: string;
}

/** An official list of members stands in the order of strokes. */
export class ListMembersQuery extends ListBodyRegisterQuery {
  @InNameOrder()
  order: NameOrder = 'pinyin';
}
