import { POSITION_RANGE, REGISTRY_LIMITS } from '@jianyan/shared';
import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { PageDto } from '../../http/page.js';
import { Count, Id, InstantOrNull } from '../../http/response-fields.js';
import { Line, ReadVersion, Ref, WholeNumber } from '../../http/fields.js';

export class AddCategoryDto {
  @Ref()
  bodyId!: string;

  @Line(REGISTRY_LIMITS.name)
  name!: string;

  @WholeNumber(POSITION_RANGE)
  position!: number;
}

/** A category stays with its body. */
export class EditCategoryDto extends PartialType(OmitType(AddCategoryDto, ['bodyId']), { skipNullProperties: false }) {
  @ReadVersion()
  version!: number;
}

export class CategoryDto {
  @Id()
  id!: string;

  @Id()
  bodyId!: string;

  @ApiProperty()
  bodyName!: string;

  @ApiProperty()
  name!: string;

  @Count()
  position!: number;

  @Count()
  version!: number;

  @InstantOrNull()
  retiredAt!: Date | null;
}

export class CategoryListDto extends PageDto {
  @ApiProperty({ type: [CategoryDto] })
  items!: CategoryDto[];
}
