import { ApiProperty } from '@nestjs/swagger';
import { Id, IdOrNull, OnDay } from '../http/response-fields.js';

/** 承诺事项: what a delivered reply promises, by when, for which request. */
export class CommitmentDto {
  @Id()
  id!: string;

  @Id()
  replyId!: string;

  @IdOrNull()
  requestId!: string | null;

  @ApiProperty()
  unitName!: string;

  @ApiProperty()
  promise!: string;

  @OnDay()
  dueOn!: string;
}
