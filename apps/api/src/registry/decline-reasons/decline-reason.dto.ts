import { POSITION_RANGE, REGISTRY_LIMITS } from '@jianyan/shared';
import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { PageDto } from '../../http/page.js';
import { Count, Id, InstantOrNull, TextOrNull } from '../../http/response-fields.js';
import { Line, OptionalLine, ReadVersion, Ref, WholeNumber } from '../../http/fields.js';

export class AddDeclineReasonDto {
  @Ref()
  bodyId!: string;

  @Line(REGISTRY_LIMITS.declineReason)
  text!: string;

  @OptionalLine(REGISTRY_LIMITS.declineReasonSource)
  source?: string | null;

  @WholeNumber(POSITION_RANGE)
  position!: number;
}

/** A reason stays with its body. */
export class EditDeclineReasonDto extends PartialType(OmitType(AddDeclineReasonDto, ['bodyId']), {
  skipNullProperties: false,
}) {
  @ReadVersion()
  version!: number;
}

export class DeclineReasonDto {
  @Id()
  id!: string;

  @Id()
  bodyId!: string;

  @ApiProperty()
  bodyName!: string;

  @ApiProperty()
  text!: string;

  @TextOrNull()
  source!: string | null;

  @Count()
  position!: number;

  @Count()
  version!: number;

  @InstantOrNull()
  retiredAt!: Date | null;
}

export class DeclineReasonListDto extends PageDto {
  @ApiProperty({ type: [DeclineReasonDto] })
  items!: DeclineReasonDto[];
}
