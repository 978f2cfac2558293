import { Body, Controller, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPerson } from '../auth/allow.js';
import type { Person } from '../auth/person.js';
import type { AfterStep } from '../document/cases.js';
import { TakesStep } from '../document/takes-step.js';
import { SavedReplyDto } from '../document/saved.dto.js';
import { WithReason } from '../document/with-reason.js';
import { EntryId } from '../http/entry-id.js';
import { WhatWasRead } from '../http/what-was-read.js';
import { CorrectionsService } from './corrections.service.js';
import { IssuingService } from './issuing.service.js';
import { CorrectLetter, DeliverReply, IssueReply, SaveReply } from './reply.requests.js';
import { ReplyDraftsService } from './reply-drafts.service.js';

@ApiTags('replies')
@Controller('replies/:id')
export class RepliesController {
  constructor(
    private readonly drafts: ReplyDraftsService,
    private readonly issuing: IssuingService,
    private readonly corrections: CorrectionsService,
  ) {}

  @Put()
  @Allow('replies.draft')
  @ApiOkResponse({ type: SavedReplyDto })
  autosave(@CurrentPerson() person: Person, @EntryId() id: string, @Body() letter: SaveReply): Promise<SavedReplyDto> {
    return this.drafts.autosave(person, id, letter);
  }

  @TakesStep('submit-for-check', 'replies.draft')
  submitForCheck(@CurrentPerson() person: Person, @EntryId() id: string): Promise<AfterStep> {
    return this.drafts.submitForCheck(person, id);
  }

  @TakesStep('take-back-check', 'replies.draft')
  takeBackCheck(@CurrentPerson() person: Person, @EntryId() id: string): Promise<AfterStep> {
    return this.drafts.takeBackCheck(person, id);
  }

  @TakesStep('pass-check', 'replies.check')
  passCheck(@CurrentPerson() person: Person, @EntryId() id: string, @Body() read: WhatWasRead): Promise<AfterStep> {
    return this.drafts.passCheck(person, id, read);
  }

  @TakesStep('send-back-draft', 'replies.sendBack')
  sendBackDraft(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { reason }: WithReason,
  ): Promise<AfterStep> {
    return this.drafts.sendBackDraft(person, id, reason);
  }

  @TakesStep('issue', 'replies.issue')
  issue(@CurrentPerson() person: Person, @EntryId() id: string, @Body() signed: IssueReply): Promise<AfterStep> {
    return this.issuing.issue(person, id, signed);
  }

  @TakesStep('void-letter', 'replies.issue')
  voidLetter(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { reason }: WithReason,
  ): Promise<AfterStep> {
    return this.issuing.voidLetter(person, id, reason);
  }

  @TakesStep('deliver', 'replies.deliver')
  deliver(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { deliveries }: DeliverReply,
  ): Promise<AfterStep> {
    return this.issuing.deliver(person, id, deliveries);
  }

  @TakesStep('correct-letter', 'replies.draft')
  correctLetter(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() said: CorrectLetter,
  ): Promise<AfterStep> {
    return this.corrections.correctLetter(person, id, said);
  }
}
