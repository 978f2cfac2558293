import { REGISTRY_LIMITS, UNIT_KINDS, type UnitKind } from '@jianyan/shared';
import { ApiProperty, PartialType } from '@nestjs/swagger';
import { PageDto } from '../../http/page.js';
import { Count, Id, IdOrNull, InstantOrNull, OneOfList, TextOrNull } from '../../http/response-fields.js';
import { Flag, Line, OneOf, OptionalLine, OptionalRef, ReadVersion, Ref } from '../../http/fields.js';
import { OptionalPhone } from '../phone-fields.js';

export class AddUnitDto {
  @Ref()
  regionId!: string;

  @OptionalRef()
  parentId?: string | null;

  @OneOf(UNIT_KINDS, 'UnitKind')
  kind!: UnitKind;

  @Line(REGISTRY_LIMITS.name)
  name!: string;

  @OptionalLine(REGISTRY_LIMITS.shortName)
  shortName?: string | null;

  @OptionalPhone()
  phone?: string | null;

  @Flag()
  dispatches!: boolean;
}

export class EditUnitDto extends PartialType(AddUnitDto, { skipNullProperties: false }) {
  @ReadVersion()
  version!: number;
}

export class UnitDto {
  @Id()
  id!: string;

  @Id()
  regionId!: string;

  @ApiProperty()
  regionName!: string;

  @IdOrNull()
  parentId!: string | null;

  @TextOrNull()
  parentName!: string | null;

  @OneOfList(UNIT_KINDS, 'UnitKind')
  kind!: UnitKind;

  @ApiProperty()
  name!: string;

  /** What to put beside the name where another bears the same; else null. */
  @TextOrNull()
  toldApartBy!: string | null;

  @TextOrNull()
  shortName!: string | null;

  @TextOrNull()
  phone!: string | null;

  @ApiProperty({ description: 'An office that assigns cases to units.' })
  dispatches!: boolean;

  @Count()
  version!: number;

  @InstantOrNull()
  retiredAt!: Date | null;
}

export class UnitListDto extends PageDto {
  @ApiProperty({ type: [UnitDto] })
  items!: UnitDto[];
}
