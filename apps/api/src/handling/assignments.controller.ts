import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../auth/allow.js';
import type { Person } from '../auth/person.js';
import type { AfterStep } from '../document/cases.js';
import { TakesStep } from '../document/takes-step.js';
import { WithReason } from '../document/with-reason.js';
import { EntryId } from '../http/entry-id.js';
import { AllotPart, ApproveReturn, RecallPart, RequestReturn } from './assignment.requests.js';
import { ReturnsService } from './returns.service.js';
import { WorkingService } from './working.service.js';

@ApiTags('assignments')
@Controller('assignments/:id')
export class AssignmentsController {
  constructor(
    private readonly work: WorkingService,
    private readonly returns: ReturnsService,
  ) {}

  @TakesStep('sign-for', 'assignments.work')
  signFor(@CurrentPerson() person: Person, @EntryId() id: string): Promise<AfterStep> {
    return this.work.signFor(person, id);
  }

  @TakesStep('allot', 'assignments.allot')
  allot(@CurrentPerson() person: Person, @EntryId() id: string, @Body() to: AllotPart): Promise<AfterStep> {
    return this.work.allot(person, id, to);
  }

  @TakesStep('request-return', 'returns.request')
  requestReturn(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() request: RequestReturn,
  ): Promise<AfterStep> {
    return this.returns.requestReturn(person, id, request);
  }

  @TakesStep('approve-return', 'returns.decide')
  approveReturn(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() decision: ApproveReturn,
  ): Promise<AfterStep> {
    return this.returns.approveReturn(person, id, decision);
  }

  @TakesStep('refuse-return', 'returns.decide')
  refuseReturn(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { reason }: WithReason,
  ): Promise<AfterStep> {
    return this.returns.refuseReturn(person, id, reason);
  }

  @TakesStep('recall', 'units.assign')
  recall(@CurrentPerson() person: Person, @EntryId() id: string, @Body() recall: RecallPart): Promise<AfterStep> {
    return this.returns.recall(person, id, recall);
  }
}
