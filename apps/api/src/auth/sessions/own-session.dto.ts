import { type Browser, BROWSERS, type DeviceSystem, DEVICE_SYSTEMS } from '@jianyan/shared';
import { ApiProperty } from '@nestjs/swagger';
import { AtInstant, Id, ListOf, OneOfList } from '../../http/response-fields.js';

/** A sign-in of one's own that still stands. */
export class OwnSessionDto {
  @Id()
  id!: string;

  @ApiProperty({ description: 'The one that asks.' })
  current!: boolean;

  @OneOfList(DEVICE_SYSTEMS, 'DeviceSystem')
  system!: DeviceSystem;

  @OneOfList(BROWSERS, 'Browser')
  browser!: Browser;

  @ApiProperty({ description: 'From where it was opened.', example: '203.0.113.9' })
  address!: string;

  @AtInstant()
  signedInAt!: string;

  @AtInstant()
  lastSeenAt!: string;

  @ApiProperty({ description: 'A member’s own device, signed in for thirty days.' })
  trustedDevice!: boolean;
}

export class OwnSessionsDto {
  @ListOf(OwnSessionDto)
  items!: OwnSessionDto[];
}
