import { REGION_LEVELS, REGISTRY_LIMITS, type RegionLevel } from '@jianyan/shared';
import { ApiProperty, PartialType } from '@nestjs/swagger';
import { PageDto } from '../../http/page.js';
import { Count, Id, IdOrNull, InstantOrNull, OneOfList, TextOrNull } from '../../http/response-fields.js';
import { Line, OneOf, OptionalRef, ReadVersion } from '../../http/fields.js';

export class AddRegionDto {
  @Line(REGISTRY_LIMITS.name)
  name!: string;

  @OneOf(REGION_LEVELS, 'RegionLevel')
  level!: RegionLevel;

  @OptionalRef()
  parentId?: string | null;
}

export class EditRegionDto extends PartialType(AddRegionDto, { skipNullProperties: false }) {
  @ReadVersion()
  version!: number;
}

export class RegionDto {
  @Id()
  id!: string;

  @ApiProperty()
  name!: string;

  @OneOfList(REGION_LEVELS, 'RegionLevel')
  level!: RegionLevel;

  @IdOrNull()
  parentId!: string | null;

  @TextOrNull()
  parentName!: string | null;

  @Count()
  version!: number;

  @InstantOrNull()
  retiredAt!: Date | null;
}

export class RegionListDto extends PageDto {
  @ApiProperty({ type: [RegionDto] })
  items!: RegionDto[];
}
