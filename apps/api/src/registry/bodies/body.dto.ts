import { BODY_KINDS, type BodyKind, REGISTRY_LIMITS } from '@jianyan/shared';
import { ApiProperty, PartialType } from '@nestjs/swagger';
import { PageDto } from '../../http/page.js';
import { Count, Id, InstantOrNull, OneOfList } from '../../http/response-fields.js';
import { Line, OneOf, ReadVersion, Ref } from '../../http/fields.js';
import { Phone } from '../phone-fields.js';

export class AddBodyDto {
  @Ref()
  regionId!: string;

  @OneOf(BODY_KINDS, 'BodyKind')
  kind!: BodyKind;

  @Line(REGISTRY_LIMITS.name)
  name!: string;

  @Line(REGISTRY_LIMITS.shortName)
  shortName!: string;

  @Line(REGISTRY_LIMITS.officeName)
  officeName!: string;

  @Phone()
  phone!: string;
}

export class EditBodyDto extends PartialType(AddBodyDto, { skipNullProperties: false }) {
  @ReadVersion()
  version!: number;
}

export class BodyDto {
  @Id()
  id!: string;

  @Id()
  regionId!: string;

  @ApiProperty()
  regionName!: string;

  @OneOfList(BODY_KINDS, 'BodyKind')
  kind!: BodyKind;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  shortName!: string;

  @ApiProperty()
  officeName!: string;

  @ApiProperty()
  phone!: string;

  @Count()
  version!: number;

  @InstantOrNull()
  retiredAt!: Date | null;
}

export class BodyListDto extends PageDto {
  @ApiProperty({ type: [BodyDto] })
  items!: BodyDto[];
}
