import { ORDINAL_RANGE } from '@jianyan/shared';
import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { PageDto } from '../../http/page.js';
import { Count, Id, InstantOrNull, OnDay } from '../../http/response-fields.js';
import { Day, ReadVersion, Ref, WholeNumber } from '../../http/fields.js';

export class AddTermDto {
  @Ref()
  bodyId!: string;

  @WholeNumber(ORDINAL_RANGE)
  ordinal!: number;

  @Day()
  startsOn!: string;

  @Day()
  endsOn!: string;
}

/** A term stays with its body. */
export class EditTermDto extends PartialType(OmitType(AddTermDto, ['bodyId']), { skipNullProperties: false }) {
  @ReadVersion()
  version!: number;
}

export class TermDto {
  @Id()
  id!: string;

  @Id()
  bodyId!: string;

  @ApiProperty()
  bodyName!: string;

  @Count()
  ordinal!: number;

  @OnDay()
  startsOn!: string;

  @OnDay()
  endsOn!: string;

  @Count()
  version!: number;

  @InstantOrNull()
  retiredAt!: Date | null;
}

export class TermListDto extends PageDto {
  @ApiProperty({ type: [TermDto] })
  items!: TermDto[];
}
