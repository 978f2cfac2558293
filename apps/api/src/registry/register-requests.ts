import { REGISTRY_LIMITS } from '@jianyan/shared';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQuery } from '../http/page.js';

const booleans: Readonly<Record<string, boolean>> = { true: true, false: false };

/** A switch in a query string. */
export const QueryFlag = () =>
  Transform(({ value }: { value: unknown }): unknown =>
    typeof value === 'string' ? (booleans[value] ?? value) : value,
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
