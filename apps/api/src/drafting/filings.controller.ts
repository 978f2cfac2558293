import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../auth/allow.js';
import type { Person } from '../auth/person.js';
import type { AfterStep } from '../document/cases.js';
import { TakesStep } from '../document/takes-step.js';
import { EntryId } from '../http/entry-id.js';
import { CorrectSession } from './filings.requests.js';
import { FilingsService } from './filings.service.js';

@ApiTags('proposals')
@Controller('proposals/:id')
export class FilingsController {
  constructor(private readonly filings: FilingsService) {}

  @TakesStep('correct-session', 'proposals.review')
  correctSession(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() corrected: CorrectSession,
  ): Promise<AfterStep> {
    return this.filings.correctSession(person, id, corrected);
  }

  @TakesStep('remind-revision', 'proposals.review')
  remindRevision(@CurrentPerson() person: Person, @EntryId() id: string): Promise<AfterStep> {
    return this.filings.remindRevision(person, id);
  }

  @TakesStep('close-returned', 'proposals.review')
  closeReturned(@CurrentPerson() person: Person, @EntryId() id: string): Promise<AfterStep> {
    return this.filings.closeReturned(person, id);
  }
}
