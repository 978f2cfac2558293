import { Body, Controller, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPerson } from '../auth/allow.js';
import type { Person } from '../auth/person.js';
import type { AfterStep } from '../document/cases.js';
import { TakesStep } from '../document/takes-step.js';
import { SavedTextDto } from '../document/saved.dto.js';
import { WithReason } from '../document/with-reason.js';
import { EntryId } from '../http/entry-id.js';
import { WhatWasRead } from '../http/what-was-read.js';
import { DraftOpinion } from './assignment.requests.js';
import { OpinionsService } from './opinions.service.js';

@ApiTags('assignments')
@Controller('assignments/:id')
export class OpinionsController {
  constructor(private readonly opinions: OpinionsService) {}

  @Put('opinion')
  @Allow('opinions.draft')
  @ApiOkResponse({ type: SavedTextDto })
  draftOpinion(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() draft: DraftOpinion,
  ): Promise<SavedTextDto> {
    return this.opinions.draftOpinion(person, id, draft);
  }

  @TakesStep('submit-opinion', 'opinions.draft')
  submitOpinion(@CurrentPerson() person: Person, @EntryId() id: string): Promise<AfterStep> {
    return this.opinions.submitOpinion(person, id);
  }

  @TakesStep('take-back-opinion', 'opinions.draft')
  takeBackOpinion(@CurrentPerson() person: Person, @EntryId() id: string): Promise<AfterStep> {
    return this.opinions.takeBackOpinion(person, id);
  }

  @TakesStep('send-back-opinion-draft', 'opinions.give')
  sendBackOpinionDraft(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { reason }: WithReason,
  ): Promise<AfterStep> {
    return this.opinions.sendBackOpinionDraft(person, id, reason);
  }

  @TakesStep('give-opinion', 'opinions.give')
  giveOpinion(@CurrentPerson() person: Person, @EntryId() id: string, @Body() read: WhatWasRead): Promise<AfterStep> {
    return this.opinions.giveOpinion(person, id, read);
  }

  @TakesStep('send-back-opinion', 'opinions.sendBack')
  sendBackOpinion(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { reason }: WithReason,
  ): Promise<AfterStep> {
    return this.opinions.sendBackOpinion(person, id, reason);
  }

  @TakesStep('waive-opinion', 'opinions.waive')
  waiveOpinion(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { reason }: WithReason,
  ): Promise<AfterStep> {
    return this.opinions.waiveOpinion(person, id, reason);
  }
}
