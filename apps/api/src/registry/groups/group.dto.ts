import { GROUP_KINDS, type GroupKind, REGISTRY_LIMITS } from '@jianyan/shared';
import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { PageDto } from '../../http/page.js';
import { Count, Id, InstantOrNull, OneOfList } from '../../http/response-fields.js';
import { Line, OneOf, ReadVersion, Ref } from '../../http/fields.js';

export class AddGroupDto {
  @Ref()
  bodyId!: string;

  @OneOf(GROUP_KINDS, 'GroupKind')
  kind!: GroupKind;

  @Line(REGISTRY_LIMITS.name)
  name!: string;
}

/** A group stays with its body. */
export class EditGroupDto extends PartialType(OmitType(AddGroupDto, ['bodyId']), { skipNullProperties: false }) {
  @ReadVersion()
  version!: number;
}

export class GroupDto {
  @Id()
  id!: string;

  @Id()
  bodyId!: string;

  @ApiProperty()
  bodyName!: string;

  @OneOfList(GROUP_KINDS, 'GroupKind')
  kind!: GroupKind;

  @ApiProperty()
  name!: string;

  @Count()
  memberCount!: number;

  @Count()
  version!: number;

  @InstantOrNull()
  retiredAt!: Date | null;
}

export class GroupListDto extends PageDto {
  @ApiProperty({ type: [GroupDto] })
  items!: GroupDto[];
}
