import { ACCOUNT_LIMITS, LOCALES, type Locale, TEXT_SIZES, type TextSize } from '@jianyan/shared';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsString, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../../http/fields.js';

/** Names are kept in lower case; telephones like to capitalise the first letter. */
const AsLogin = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toLowerCase() : value));

/** Where the tokens go: cookies for a browser, the body for a program. */
const DELIVERIES = ['cookie', 'body'] as const;
export type Delivery = (typeof DELIVERIES)[number];

export class LoginDto {
  @ApiProperty({ maxLength: ACCOUNT_LIMITS.login })
  @AsLogin()
  @IsString()
  @MaxLength(ACCOUNT_LIMITS.login)
  login!: string;

  @ApiProperty({ maxLength: ACCOUNT_LIMITS.password.most })
  @IsString()
  @MaxLength(ACCOUNT_LIMITS.password.most)
  password!: string;

  @ApiPropertyOptional({ description: 'Stay signed in for 30 days; members only, without effect for others.' })
  @MayBeAbsent()
  @IsBoolean()
  trustDevice?: boolean;

  @ApiPropertyOptional({ enum: DELIVERIES, default: 'cookie' })
  @MayBeAbsent()
  @IsIn(DELIVERIES)
  delivery?: Delivery;
}

export class RefreshDto {
  @ApiPropertyOptional({ description: 'Programs that keep their own tokens; browsers send the cookie instead.' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  refreshToken?: string;
}

export class PasswordDto {
  @ApiProperty({ maxLength: ACCOUNT_LIMITS.password.most })
  @IsString()
  @MaxLength(ACCOUNT_LIMITS.password.most)
  currentPassword!: string;

  @ApiProperty({ minLength: ACCOUNT_LIMITS.password.least, maxLength: ACCOUNT_LIMITS.password.most })
  @IsString()
  newPassword!: string;
}

export class OneTimeCodeDto {
  @ApiProperty({ maxLength: ACCOUNT_LIMITS.login })
  @AsLogin()
  @IsString()
  @MaxLength(ACCOUNT_LIMITS.login)
  login!: string;

  @ApiProperty({ maxLength: ACCOUNT_LIMITS.oneTimeCode })
  @IsString()
  @MaxLength(ACCOUNT_LIMITS.oneTimeCode)
  code!: string;

  @ApiProperty({ minLength: ACCOUNT_LIMITS.password.least, maxLength: ACCOUNT_LIMITS.password.most })
  @IsString()
  newPassword!: string;
}

export class LocaleDto {
  @ApiProperty({ enum: LOCALES })
  @IsIn(LOCALES)
  locale!: Locale;
}

export class TextSizeDto {
  @ApiProperty({ enum: TEXT_SIZES })
  @IsIn(TEXT_SIZES)
  textSize!: TextSize;
}
