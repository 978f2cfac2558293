import { type NameOrder, REGISTRY_LIMITS } from '@jianyan/shared';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { OptionalDay } from '../../http/fields.js';
import { PAGE_SIZE, PageDto, PageQuery } from '../../http/page.js';
import { Id, TextOrNull } from '../../http/response-fields.js';
import { InNameOrder, QueryFlag } from '../register-requests.js';

const CommaSeparated = () =>
  Transform(({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.split(',') : value));

export class ChoicesOfBodyQuery extends PageQuery {
  /** Most lists are short, and forms want the whole of them. */
  @ApiPropertyOptional({ minimum: 1, maximum: PAGE_SIZE.most, default: PAGE_SIZE.most })
  override limit: number = PAGE_SIZE.most;

  @ApiPropertyOptional({ format: 'uuid', description: 'Absent: of every body, each with its own entries.' })
  @IsOptional()
  @IsUUID()
  bodyId?: string;
}

export class SearchedChoicesQuery extends ChoicesOfBodyQuery {
  @ApiPropertyOptional({ description: 'A name from any of its letters on, in letters, full pinyin or initials.' })
  @IsOptional()
  @IsString()
  @MaxLength(REGISTRY_LIMITS.search)
  text?: string;

  @ApiPropertyOptional({
    type: String,
    description: 'Only these, separated by commas: what was chosen before and is to be named again.',
  })
  @IsOptional()
  @CommaSeparated()
  @ArrayMaxSize(PAGE_SIZE.most)
  @IsUUID(undefined, { each: true })
  ids?: string[];
}

export class MemberChoicesQuery extends SearchedChoicesQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only who holds a seat of the term of this session.' })
  @IsOptional()
  @IsUUID()
  sessionId?: string;

  /** Of one body: only who holds a seat of the term in whose session something is filed that came on this day. */
  @OptionalDay()
  receivedOn?: string;

  @InNameOrder()
  order: NameOrder = 'pinyin';
}

export class UnitChoicesQuery extends SearchedChoicesQuery {
  @ApiPropertyOptional({ description: 'Only offices that assign cases to units.' })
  @IsOptional()
  @QueryFlag()
  @IsBoolean()
  offices?: boolean;

  @ApiPropertyOptional({
    type: String,
    description:
      'Only units that bear one of these names, in full or short, separated by commas: as somebody wrote them.',
  })
  @IsOptional()
  @CommaSeparated()
  @ArrayMaxSize(PAGE_SIZE.most)
  @IsString({ each: true })
  names?: string[];
}

export class ChoiceDto {
  @Id()
  id!: string;

  @ApiProperty()
  name!: string;

  @TextOrNull()
  shortName!: string | null;

  /** What it is beside its name: post and groups, region, source. */
  @TextOrNull()
  detail!: string | null;

  /** What to put beside the name where another bears the same; else null. */
  @TextOrNull()
  toldApartBy!: string | null;
}

export class ChoicesDto extends PageDto {
  @ApiProperty({ type: [ChoiceDto] })
  items!: ChoiceDto[];
}
