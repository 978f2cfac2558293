import { GROUP_KINDS, type GroupKind, REGISTRY_LIMITS } from '@jianyan/shared';
import { ApiProperty, ApiPropertyOptional, OmitType, PartialType } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';
import { PageDto } from '../../http/page.js';
import { Count, Id, InstantOrNull, OneOfList, TextOrNull } from '../../http/response-fields.js';
import { Line, MayBeAbsent, OptionalLine, ReadVersion, Ref } from '../../http/fields.js';
import { OptionalPhone } from '../phone-fields.js';

export class AddMemberDto {
  @Ref()
  termId!: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Whose seat it is, where that person has another; else somebody new.',
  })
  @MayBeAbsent()
  @IsUUID()
  personId?: string;

  @Line(REGISTRY_LIMITS.name)
  name!: string;

  @OptionalLine(REGISTRY_LIMITS.post)
  post?: string | null;

  @OptionalLine(REGISTRY_LIMITS.credentialNo)
  credentialNo?: string | null;

  @OptionalPhone()
  phone?: string | null;

  @ApiProperty({ type: [String], format: 'uuid', maxItems: REGISTRY_LIMITS.groupsOfMember, uniqueItems: true })
  @IsArray()
  @ArrayMaxSize(REGISTRY_LIMITS.groupsOfMember)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  groupIds!: string[];
}

/** A member is a member for one term; the next term makes a new entry. */
export class EditMemberDto extends PartialType(OmitType(AddMemberDto, ['termId', 'personId']), {
  skipNullProperties: false,
}) {
  @ReadVersion()
  version!: number;
}

export class GroupOfMemberDto {
  @Id()
  id!: string;

  @ApiProperty()
  name!: string;

  @OneOfList(GROUP_KINDS, 'GroupKind')
  kind!: GroupKind;
}

export class MemberDto {
  @Id()
  id!: string;

  @Id()
  personId!: string;

  @Id()
  bodyId!: string;

  @ApiProperty()
  bodyName!: string;

  @Id()
  termId!: string;

  @Count()
  termOrdinal!: number;

  @ApiProperty()
  name!: string;

  /** What to put beside the name where another bears the same; else null. */
  @TextOrNull()
  toldApartBy!: string | null;

  @TextOrNull()
  post!: string | null;

  @TextOrNull()
  credentialNo!: string | null;

  @TextOrNull()
  phone!: string | null;

  @ApiProperty({ type: [GroupOfMemberDto] })
  groups!: GroupOfMemberDto[];

  @Count()
  version!: number;

  @InstantOrNull()
  retiredAt!: Date | null;
}

export class MemberListDto extends PageDto {
  @ApiProperty({ type: [MemberDto] })
  items!: MemberDto[];
}
