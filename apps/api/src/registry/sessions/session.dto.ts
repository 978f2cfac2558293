import { ORDINAL_RANGE } from '@jianyan/shared';
import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { PageDto } from '../../http/page.js';
import { AtInstant, Count, DayOrNull, Id, InstantOrNull, OnDay } from '../../http/response-fields.js';
import { Day, Instant, OptionalDayOrNull, ReadVersion, Ref, WholeNumber } from '../../http/fields.js';

export class AddSessionDto {
  @Ref()
  termId!: string;

  @WholeNumber(ORDINAL_RANGE)
  ordinal!: number;

  /** From when on what is filed belongs to it; absent, the body's policy says it. */
  @OptionalDayOrNull()
  filingOpensOn?: string | null;

  @Day()
  opensOn!: string;

  @Day()
  closesOn!: string;

  @Instant()
  cutoffAt!: string;
}

/** A session stays with its term. */
export class EditSessionDto extends PartialType(OmitType(AddSessionDto, ['termId']), { skipNullProperties: false }) {
  @ReadVersion()
  version!: number;
}

export class SessionEntryDto {
  @Id()
  id!: string;

  @Id()
  bodyId!: string;

  @ApiProperty()
  bodyName!: string;

  @Id()
  termId!: string;

  @Count()
  termOrdinal!: number;

  @Count()
  ordinal!: number;

  @DayOrNull()
  filingOpensOn!: string | null;

  @OnDay()
  opensOn!: string;

  @OnDay()
  closesOn!: string;

  @AtInstant()
  cutoffAt!: Date;

  @Count()
  version!: number;

  @InstantOrNull()
  retiredAt!: Date | null;
}

export class SessionListDto extends PageDto {
  @ApiProperty({ type: [SessionEntryDto] })
  items!: SessionEntryDto[];
}
