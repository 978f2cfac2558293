import {
  DISCLOSURE_WISHES,
  type DisclosureWish,
  PROPOSAL_LIMITS,
  RECEIVED_HOW,
  type ReceivedHow,
} from '@jianyan/shared';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import {
  Day,
  DraftLine,
  DraftProse,
  MayBeAbsent,
  OneOf,
  OptionalLine,
  OptionalRef,
  Prose,
  Ref,
  OptionalTime,
} from '../http/fields.js';

const { title, background, requests, request, suggestedUnits, reason } = PROPOSAL_LIMITS;

/** How a text that staff file on a member's behalf came to them. */
export class OnBehalf {
  @OneOf(RECEIVED_HOW, 'ReceivedHow')
  receivedHow!: ReceivedHow;

  @Day()
  receivedOn!: string;

  /** Hour and minute of that day. On the day of the cut-off it is asked for: it decides. */
  @OptionalTime()
  receivedTime?: string | null;

  @OptionalLine(reason)
  note?: string;
}

/** The parts of the text. A draft may leave any of them open; submission asks for them. */
class ProposalText {
  @ApiPropertyOptional()
  @MayBeAbsent()
  @DraftLine(title)
  title?: string;

  @ApiPropertyOptional()
  @MayBeAbsent()
  @DraftProse(background)
  background?: string;

  @ApiPropertyOptional()
  @MayBeAbsent()
  @DraftProse(suggestedUnits)
  suggestedUnits?: string;

  @ApiPropertyOptional({ enum: [...DISCLOSURE_WISHES], enumName: 'DisclosureWish' })
  @MayBeAbsent()
  @IsIn(DISCLOSURE_WISHES)
  disclosureWish?: DisclosureWish;
}

export class CreateProposal extends ProposalText {
  /** For a member with seats in two bodies. */
  @OptionalRef()
  bodyId?: string;

  /** Whom the secretariat files for. */
  @OptionalRef()
  authorMemberId?: string;

  @ApiPropertyOptional({ type: OnBehalf })
  @MayBeAbsent()
  @ValidateNested()
  @Type(() => OnBehalf)
  onBehalf?: OnBehalf;

  @ApiPropertyOptional({ type: [String], maxItems: requests })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(requests)
  @IsString({ each: true })
  @MaxLength(request, { each: true })
  requests?: string[];
}

export class Submit {
  /** The scan, an attachment with the purpose `scan`, of what the member has signed: it counts as his confirmation. */
  @OptionalRef()
  signedOriginalId?: string | null;
}

export class ChangeRequest {
  /** Absent for a new one. */
  @ApiPropertyOptional({ format: 'uuid' })
  @MayBeAbsent()
  @IsUUID()
  id?: string;

  @DraftProse(request)
  text!: string;
}

export class ChangeProposal extends ProposalText {
  @ApiProperty({ type: 'integer', description: 'The `textVersion` the edit was made from.' })
  @IsInt()
  textVersion!: number;

  @ApiPropertyOptional({ type: [ChangeRequest], maxItems: requests })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(requests)
  @ValidateNested({ each: true })
  @Type(() => ChangeRequest)
  requests?: ChangeRequest[];
}

/** Why it is the member’s after all, and what he signed. */
export class RefuseDisowning {
  @Prose(reason)
  reason!: string;

  @Ref()
  originalId!: string;
}
