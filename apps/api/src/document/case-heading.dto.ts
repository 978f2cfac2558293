import { INVITATION_STATES, type InvitationState, type Policy, REPLY_CLASS_CODES } from '@jianyan/shared';
import { ApiProperty } from '@nestjs/swagger';
import { Count, Id, InstantOrNull, OnDay, OneOfList, TextOrNull } from '../http/response-fields.js';

export class NamedDto {
  @Id()
  id!: string;

  @ApiProperty()
  name!: string;
}

export class CaseBodyDto extends NamedDto {
  @ApiProperty()
  shortName!: string;

  @OneOfList(['congress', 'cppcc'], 'BodyKind')
  kind!: 'congress' | 'cppcc';

  @ApiProperty({ description: 'Its office for members, e.g. 代表工委.' })
  officeName!: string;

  @ApiProperty({ description: 'The telephone number of the secretariat.' })
  phone!: string;
}

/** Of what the body of the case has laid down, what is asked of a text that is being written; under the names of its policy. */
export class CasePolicyDto implements Pick<Policy, 'contacts_min' | 'promise_max' | 'reply_classes'> {
  @Count()
  contacts_min!: number;

  @Count()
  promise_max!: number;

  @ApiProperty({ enum: REPLY_CLASS_CODES, isArray: true })
  reply_classes!: Policy['reply_classes'];
}

export class CaseSessionDto extends NamedDto {
  @Count()
  termOrdinal!: number;

  @Count()
  sessionOrdinal!: number;
}

/** The lead proposer or a co-signer. The telephone number is for the secretariat and the replying units. */
export class ProposerDto {
  @Id()
  memberId!: string;

  @ApiProperty()
  name!: string;

  /** What to put beside the name where another bears the same; else null. */
  @TextOrNull()
  toldApartBy!: string | null;

  @TextOrNull()
  post!: string | null;

  @ApiProperty({ type: [String], description: 'Delegation, sector, panel …' })
  groups!: string[];

  @TextOrNull()
  phone!: string | null;
}

export class RequestDto {
  @Id()
  id!: string;

  @Count()
  position!: number;

  @ApiProperty()
  text!: string;
}

export class InvitationDto {
  @Id()
  id!: string;

  @Id()
  memberId!: string;

  @ApiProperty()
  memberName!: string;

  /** What to put beside the name where another bears the same; else null. */
  @TextOrNull()
  toldApartBy!: string | null;

  @OneOfList(INVITATION_STATES, 'InvitationState')
  state!: InvitationState;

  @OnDay()
  expiresOn!: string;

  @InstantOrNull()
  answeredAt!: string | null;

  @ApiProperty({ description: 'Confirmed by a signature on paper, scanned.' })
  onPaper!: boolean;

  @ApiProperty({ description: 'Whether it is the invitation of the person who asks.' })
  own!: boolean;
}
