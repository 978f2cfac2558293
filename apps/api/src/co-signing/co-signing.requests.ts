import { PROPOSAL_LIMITS } from '@jianyan/shared';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';
import { Day, MayBeAbsent, Ref } from '../http/fields.js';

const { invitations } = PROPOSAL_LIMITS;

export class Invite {
  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: invitations })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(invitations)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  memberIds!: string[];

  @ApiPropertyOptional({ format: 'date' })
  @MayBeAbsent()
  @Day()
  expiresOn?: string;
}

export class PaperSignature {
  @Ref()
  memberId!: string;

  /** An attachment with the purpose `scan`. */
  @Ref()
  scanId!: string;
}
