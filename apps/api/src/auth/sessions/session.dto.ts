import {
  BODY_KINDS,
  type BodyKind,
  LOCALES,
  type Locale,
  type Permission,
  PERMISSIONS,
  type Role,
  ROLES,
  TEXT_SIZES,
  type TextSize,
} from '@jianyan/shared';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { OneOfListOrNull } from '../../http/response-fields.js';

const textOrNull = { anyOf: [{ type: 'string' }, { type: 'null' }] };

export class SessionAccountDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  login!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: LOCALES })
  locale!: Locale;

  /** Null until somebody has chosen it for the account. */
  @OneOfListOrNull(TEXT_SIZES)
  textSize!: TextSize | null;

  @ApiProperty({ description: 'Everything but changing the password is refused until it is done.' })
  mustChangePassword!: boolean;
}

export class RoleBodyDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty()
  shortName!: string;

  @ApiProperty({ enum: BODY_KINDS })
  kind!: BodyKind;

  @ApiProperty({ description: 'The secretariat’s telephone, for its members.' })
  phone!: string;

  @ApiProperty()
  officeName!: string;
}

export class RoleUnitDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty(textOrNull)
  shortName!: string | null;
}

export class RoleMemberDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty(textOrNull)
  post!: string | null;

  @ApiProperty({ format: 'uuid' })
  bodyId!: string;

  @ApiProperty({ type: 'integer', description: 'Of the term that the seat belongs to.' })
  termOrdinal!: number;

  @ApiProperty({ type: [String] })
  groups!: string[];
}

export class SessionRoleDto {
  @ApiProperty({ enum: ROLES })
  role!: Role;

  @ApiPropertyOptional({
    type: RoleBodyDto,
    description: 'Of a secretariat its body, of a member the body it sits in.',
  })
  body?: RoleBodyDto;

  @ApiPropertyOptional({ type: RoleUnitDto })
  unit?: RoleUnitDto;

  @ApiPropertyOptional({ type: RoleMemberDto })
  member?: RoleMemberDto;
}

/** Who is signed in, what they may do, and until when. */
export class SessionDto {
  @ApiProperty({ type: SessionAccountDto })
  account!: SessionAccountDto;

  @ApiProperty({ type: [SessionRoleDto], description: 'Of several seats those of the latest term first.' })
  roles!: SessionRoleDto[];

  @ApiProperty({ enum: ['/m', '/console'] })
  home!: '/m' | '/console';

  @ApiProperty({ enum: Object.keys(PERMISSIONS), isArray: true })
  permissions!: Permission[];

  @ApiProperty({ type: String, format: 'date-time', description: 'Signed out then, unless the person does something.' })
  idleEndsAt!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'Signed out then in any case.' })
  expiresAt!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'By the clock that the two ends are told by.' })
  now!: string;

  @ApiProperty({ format: 'date', description: 'The calendar day in Asia/Shanghai.' })
  today!: string;

  @ApiProperty({ description: 'An account of the demo.' })
  demo!: boolean;

  @ApiPropertyOptional({ description: 'Only with `delivery: "body"` and for refreshes by body.' })
  accessToken?: string;

  @ApiPropertyOptional({ description: 'Only with `delivery: "body"` and for refreshes by body.' })
  refreshToken?: string;
}
