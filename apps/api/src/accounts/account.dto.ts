import { ACCOUNT_LIMITS, LOCALES, type Locale, LOGIN_PATTERN, type Role, ROLES } from '@jianyan/shared';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { PageDto } from '../http/page.js';
import { Count, Id, InstantOrNull } from '../http/response-fields.js';
import { Line, MayBeAbsent, ReadVersion } from '../http/fields.js';
import { ListBodyRegisterQuery } from '../registry/register-requests.js';

const MOST_ROLES = 50;

export class ListAccountsQuery extends ListBodyRegisterQuery {
  @ApiPropertyOptional({ enum: ROLES, enumName: 'Role' })
  @IsOptional()
  @IsIn(ROLES)
  role?: Role;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  unitId?: string;
}

/** A role with the one scope it is held for: a body, a unit or a member; the administrator has none. */
export class GrantDto {
  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  @IsIn(ROLES)
  role!: Role;

  @ApiPropertyOptional({ format: 'uuid' })
  @MayBeAbsent()
  @IsUUID()
  bodyId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @MayBeAbsent()
  @IsUUID()
  unitId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @MayBeAbsent()
  @IsUUID()
  memberId?: string;
}

export class RolesDto {
  @ApiProperty({ type: [GrantDto], minItems: 1, maxItems: MOST_ROLES })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ROLES)
  @ArrayUnique(({ role, bodyId, unitId, memberId }: GrantDto) => [role, bodyId, unitId, memberId].join())
  @ValidateNested({ each: true })
  @Type(() => GrantDto)
  roles!: GrantDto[];
}

export class AddAccountDto extends RolesDto {
  @ApiProperty({ maxLength: ACCOUNT_LIMITS.login, pattern: LOGIN_PATTERN.source })
  @IsString()
  @MaxLength(ACCOUNT_LIMITS.login)
  @Matches(LOGIN_PATTERN)
  login!: string;

  @Line(ACCOUNT_LIMITS.name)
  name!: string;
}

export class EditRolesDto extends RolesDto {
  @ReadVersion()
  version!: number;
}

export class EditAccountDto {
  @ReadVersion()
  version!: number;

  @Line(ACCOUNT_LIMITS.name)
  name!: string;
}

export class NamedDto {
  @Id()
  id!: string;

  @ApiProperty()
  name!: string;
}

export class AccountRoleDto {
  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  role!: Role;

  @ApiPropertyOptional({ type: NamedDto })
  body?: NamedDto;

  @ApiPropertyOptional({ type: NamedDto })
  unit?: NamedDto;

  @ApiPropertyOptional({ type: NamedDto })
  member?: NamedDto;
}

export class AccountDto {
  @Id()
  id!: string;

  @Id()
  personId!: string;

  @Count()
  version!: number;

  @ApiProperty()
  login!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: LOCALES })
  locale!: Locale;

  @ApiProperty({ description: 'False until the first one-time code was used, and after each reset.' })
  hasPassword!: boolean;

  @InstantOrNull()
  oneTimeCodeExpiresAt!: Date | null;

  @InstantOrNull()
  lastSeenAt!: Date | null;

  @InstantOrNull()
  disabledAt!: Date | null;

  @ApiProperty()
  demo!: boolean;

  @ApiProperty({ type: [AccountRoleDto] })
  roles!: AccountRoleDto[];
}

export class AccountListDto extends PageDto {
  @ApiProperty({ type: [AccountDto] })
  items!: AccountDto[];
}

export class IssuedCodeDto {
  @ApiProperty({ example: '7KQ2-XWPM-4RTB-9HCE', description: 'Shown this once; only its hash is kept.' })
  code!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt!: Date;
}
