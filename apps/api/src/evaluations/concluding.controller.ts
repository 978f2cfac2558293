import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../auth/allow.js';
import type { Person } from '../auth/person.js';
import type { AfterStep } from '../document/cases.js';
import { TakesStep } from '../document/takes-step.js';
import { EntryId } from '../http/entry-id.js';
import { ConcludingService } from './concluding.service.js';
import { OrderRehandling, SettleCase } from './evaluation.requests.js';

@ApiTags('evaluations')
@Controller('proposals/:id')
export class ConcludingController {
  constructor(private readonly concluding: ConcludingService) {}

  @TakesStep('close-unrated', 'evaluations.conclude')
  closeUnrated(@CurrentPerson() person: Person, @EntryId() id: string): Promise<AfterStep> {
    return this.concluding.closeUnrated(person, id);
  }

  @TakesStep('order-rehandling', 'evaluations.conclude')
  orderRehandling(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { assignmentIds, reason }: OrderRehandling,
  ): Promise<AfterStep> {
    return this.concluding.orderRehandling(person, id, assignmentIds, reason);
  }

  @TakesStep('settle', 'evaluations.conclude')
  settle(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { explanation }: SettleCase,
  ): Promise<AfterStep> {
    return this.concluding.settle(person, id, explanation);
  }
}
