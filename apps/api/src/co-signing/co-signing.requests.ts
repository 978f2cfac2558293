import { PROPOSAL_LIMITS } from '@jianyan/shared';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';
import { Day, MayBeAbsent, Ref } from '../http/fields.js';

const { invitations } = PROPOSAL_LIMITS;

const Members = () =>
  applyDecorators(
    ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: invitations }),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(invitations),
    ArrayUnique(),
    IsUUID(undefined, { each: true }),
  );

export class Invite {
  @Members()
  memberIds!: string[];

  @ApiPropertyOptional({ format: 'date' })
  @MayBeAbsent()
  @Day()
  expiresOn?: string;
}

/** Everybody who signed the sheet. */
export class PaperSignatures {
  @Members()
  memberIds!: string[];

  /** An attachment with the purpose `scan`. */
  @Ref()
  scanId!: string;
}
