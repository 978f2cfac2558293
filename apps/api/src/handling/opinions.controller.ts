import { Body, Controller, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPerson } from '../auth/allow.js';
import type { Person } from '../auth/person.js';
import { TakesStep } from '../document/takes-step.js';
import { CaseDto } from '../document/case.dto.js';
import { CaseView } from '../document/case.view.js';
import { WithReason } from '../document/with-reason.js';
import { EntryId } from '../http/entry-id.js';
import { WhatWasRead } from '../http/what-was-read.js';
import { DraftOpinion } from './assignment.requests.js';
import { OpinionsService } from './opinions.service.js';

@ApiTags('assignments')
@Controller('assignments/:id')
export class OpinionsController {
  constructor(
    private readonly opinions: OpinionsService,
    private readonly cases: CaseView,
  ) {}

  @Put('opinion')
  @Allow('opinions.draft')
  @ApiOkResponse({ type: CaseDto })
  async draftOpinion(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() draft: DraftOpinion,
  ): Promise<CaseDto> {
    return this.cases.view(person, await this.opinions.draftOpinion(person, id, draft));
  }

  @TakesStep('give-opinion', 'opinions.give')
  async giveOpinion(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() read: WhatWasRead,
  ): Promise<CaseDto> {
    return this.cases.view(person, await this.opinions.giveOpinion(person, id, read));
  }

  @TakesStep('send-back-opinion', 'opinions.sendBack')
  async sendBackOpinion(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { reason }: WithReason,
  ): Promise<CaseDto> {
    return this.cases.view(person, await this.opinions.sendBackOpinion(person, id, reason));
  }

  @TakesStep('waive-opinion', 'opinions.waive')
  async waiveOpinion(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { reason }: WithReason,
  ): Promise<CaseDto> {
    return this.cases.view(person, await this.opinions.waiveOpinion(person, id, reason));
  }
}
