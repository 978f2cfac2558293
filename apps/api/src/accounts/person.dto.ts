import { ApiProperty } from '@nestjs/swagger';
import { Id, ListOf, OnDay } from '../http/response-fields.js';
import { MemberDto } from '../registry/members/member.dto.js';
import { AccountDto } from './account.dto.js';

/** A seat, with the time for which its term was elected. */
export class SeatDto extends MemberDto {
  @OnDay()
  termStartsOn!: string;

  @OnDay()
  termEndsOn!: string;
}

export class PersonDto {
  @Id()
  id!: string;

  @ApiProperty({ description: 'As the account has it that is in use, or else the latest seat.' })
  name!: string;

  /** Those of the latest term first. */
  @ListOf(SeatDto)
  seats!: SeatDto[];

  /** The one in use first. */
  @ListOf(AccountDto)
  accounts!: AccountDto[];
}
