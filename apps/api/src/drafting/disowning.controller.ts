import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../auth/allow.js';
import type { Person } from '../auth/person.js';
import type { AfterStep } from '../document/cases.js';
import { TakesStep } from '../document/takes-step.js';
import { WithReason } from '../document/with-reason.js';
import { EntryId } from '../http/entry-id.js';
import { RefuseDisowning } from './drafting.requests.js';
import { DisowningService } from './disowning.service.js';

@ApiTags('proposals')
@Controller('proposals/:id')
export class DisowningController {
  constructor(private readonly disowning: DisowningService) {}

  @TakesStep('disown-filing', 'filings.confirm')
  disownFiling(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { reason }: WithReason,
  ): Promise<AfterStep> {
    return this.disowning.disown(person, id, reason);
  }

  @TakesStep('confirm-disowning', 'proposals.review')
  confirmDisowning(@CurrentPerson() person: Person, @EntryId() id: string): Promise<AfterStep> {
    return this.disowning.confirmDisowning(person, id);
  }

  @TakesStep('refuse-disowning', 'proposals.review')
  refuseDisowning(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() refusal: RefuseDisowning,
  ): Promise<AfterStep> {
    return this.disowning.refuseDisowning(person, id, refusal);
  }
}
