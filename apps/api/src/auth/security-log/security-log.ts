import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import type { Device } from '../sessions/device.js';
import { SecurityEvent, type SecurityEventKind } from './security-event.entity.js';

export interface WhatHappened {
  kind: SecurityEventKind;
  device?: Device;
  accountId?: string;
  login?: string;
  /** Who did it, when that is somebody else. */
  actorId?: string;
  sessionId?: string;
  details?: object;
}

/** Writes down who signed in, failed to, or changed whose rights; in the transaction of the act itself. */
@Injectable()
export class SecurityLog {
  constructor(private readonly clock: Clock) {}

  async record(manager: EntityManager, { device, ...event }: WhatHappened): Promise<void> {
    const { knownAs: _, ...where } = device ?? {};
    await manager.insert(SecurityEvent, { ...event, ...where, at: this.clock.now(), details: event.details ?? {} });
  }
}
