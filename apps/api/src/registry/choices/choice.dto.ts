import { REGISTRY_LIMITS } from '@jianyan/shared';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Id, TextOrNull } from '../../http/response-fields.js';
import { QueryFlag } from '../register-requests.js';

export class ChoicesOfBodyQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Absent: of every body, each with its own entries.' })
  @IsOptional()
  @IsUUID()
  bodyId?: string;
}

export class MemberChoicesQuery extends ChoicesOfBodyQuery {
  @ApiPropertyOptional({ description: 'Part of a name or of its pinyin initials.' })
  @IsOptional()
  @IsString()
  @MaxLength(REGISTRY_LIMITS.search)
  text?: string;
}

export class UnitChoicesQuery extends MemberChoicesQuery {
  @ApiPropertyOptional({ description: 'Only offices that assign cases to units.' })
  @IsOptional()
  @QueryFlag()
  @IsBoolean()
  offices?: boolean;
}

export class ChoiceDto {
  @Id()
  id!: string;

  @ApiProperty()
  name!: string;

  @TextOrNull()
  shortName!: string | null;

  /** What tells two of the same name apart. */
  @TextOrNull()
  detail!: string | null;
}

export class ChoicesDto {
  @ApiProperty({ type: [ChoiceDto] })
  items!: ChoiceDto[];
}
