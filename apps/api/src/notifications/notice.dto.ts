import { MACHINES, type Machine, PROPOSAL_KINDS, type ProposalKind } from '@jianyan/shared';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsUUID } from 'class-validator';
import { MayBeAbsent } from '../http/fields.js';
import { PageQuery } from '../http/page.js';
import { AtInstant, Id, InstantOrNull, ListOf, OneOfList, TextOrNull } from '../http/response-fields.js';
import { TOLD_OF_ACCOUNT, type ToldOfAccount } from '../auth/security-log/told-of-account.js';
import { QueryFlag } from '../registry/register-requests.js';

const MOST_AT_ONCE = 200;
/** Beyond it a badge says no more than "many", and counting would cost more than the page that bears it. */
export const MOST_COUNTED = 1000;

export class ListNotices extends PageQuery {
  @ApiPropertyOptional({ description: 'Only those not yet read, or only those read; both when absent.' })
  @MayBeAbsent()
  @QueryFlag()
  @IsBoolean()
  unread?: boolean;
}

export class ReadNotices {
  @ApiPropertyOptional({ type: [String], format: 'uuid', description: 'Absent: all of them.' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(MOST_AT_ONCE)
  @IsUUID(undefined, { each: true })
  ids?: string[];
}

/** 消息: a step was taken on a case, and this person is told. */
export class NoticeDto {
  @Id()
  id!: string;

  @Id()
  proposalId!: string;

  @ApiProperty({ description: 'The title of the case when this was told.' })
  caseTitle!: string;

  /** Whose words the step is told in: 不予受理 or 不予立案. */
  @OneOfList(PROPOSAL_KINDS, 'ProposalKind')
  kind!: ProposalKind;

  @OneOfList(MACHINES, 'Machine')
  machine!: Machine;

  @ApiProperty({ description: 'The step of the procedure, e.g. `register`.' })
  step!: string;

  @TextOrNull()
  unitName!: string | null;

  @ApiProperty({ description: 'Who did it; empty where a rule fired by itself.' })
  by!: string;

  /** What to put beside the name where another bears the same: post or group, unit or body; else null. */
  @TextOrNull()
  toldApartBy!: string | null;

  @AtInstant()
  at!: string;

  @InstantOrNull()
  readAt!: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'null' }] },
  })
  details!: Record<string, string | number | boolean | null>;
}

/** 消息 of no case: something happened to the account of the person who asks. */
export class AccountNoticeDto {
  @Id()
  id!: string;

  @OneOfList(TOLD_OF_ACCOUNT, 'ToldOfAccount')
  what!: ToldOfAccount;

  @ApiProperty({ description: 'From where it was done.' })
  address!: string;

  @AtInstant()
  at!: string;

  @InstantOrNull()
  readAt!: string | null;
}

/** Without a total: nobody counts what he was told in all these years. */
export class NoticeListDto {
  @ApiProperty({
    description: 'With the first page: the newest of what concerns the account.',
    type: [AccountNoticeDto],
  })
  ofAccount!: AccountNoticeDto[];

  @ListOf(NoticeDto)
  items!: NoticeDto[];

  @TextOrNull()
  nextCursor!: string | null;
}

export class UnreadDto {
  @ApiProperty({ type: 'integer', maximum: MOST_COUNTED, description: 'The most means: so many or more.' })
  unread!: number;
}
