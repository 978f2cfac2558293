import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../auth/allow.js';
import type { Person } from '../auth/person.js';
import type { AfterStep } from '../document/cases.js';
import { TakesStep } from '../document/takes-step.js';
import { WithReason } from '../document/with-reason.js';
import { EntryId } from '../http/entry-id.js';
import { DispatchCase } from './dispatch.requests.js';
import { DispatchService } from './dispatch.service.js';

@ApiTags('handling')
@Controller('proposals/:id')
export class DispatchController {
  constructor(private readonly dispatches: DispatchService) {}

  @TakesStep('dispatch', 'proposals.dispatch')
  dispatch(@CurrentPerson() person: Person, @EntryId() id: string, @Body() to: DispatchCase): Promise<AfterStep> {
    return this.dispatches.dispatch(person, id, to);
  }

  @TakesStep('recall-dispatch', 'proposals.dispatch')
  recallDispatch(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { reason }: WithReason,
  ): Promise<AfterStep> {
    return this.dispatches.recallDispatch(person, id, reason);
  }

  @TakesStep('send-back', 'dispatches.sendBack')
  sendBack(@CurrentPerson() person: Person, @EntryId() id: string, @Body() { reason }: WithReason): Promise<AfterStep> {
    return this.dispatches.sendBack(person, id, reason);
  }
}
