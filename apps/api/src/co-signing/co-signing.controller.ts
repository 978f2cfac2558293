import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPerson } from '../auth/allow.js';
import type { Person } from '../auth/person.js';
import { EntryId } from '../http/entry-id.js';
import { TextWasRead } from '../http/what-was-read.js';
import type { AfterStep } from '../document/cases.js';
import { PreviewDto } from '../document/preview.dto.js';
import { PreviewInterceptor } from '../document/preview.interceptor.js';
import { TakesStep } from '../document/takes-step.js';
import { CoSigningService } from './co-signing.service.js';
import { Invite, PaperSignatures } from './co-signing.requests.js';

@ApiTags('co-signing')
@Controller()
export class CoSigningController {
  constructor(private readonly coSigning: CoSigningService) {}

  @TakesStep('proposals/:id/invite', 'proposals.draft')
  invite(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { memberIds, expiresOn }: Invite,
  ): Promise<AfterStep> {
    return this.coSigning.invite(person, id, memberIds, expiresOn);
  }

  @TakesStep('proposals/:id/paper-signatures', 'signatures.record')
  recordPaperSignatures(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { memberIds, scanId }: PaperSignatures,
  ): Promise<AfterStep> {
    return this.coSigning.recordPaperSignatures(person, id, memberIds, scanId);
  }

  @TakesStep('invitations/:id/recall', 'proposals.draft')
  recall(@CurrentPerson() person: Person, @EntryId() id: string): Promise<AfterStep> {
    return this.coSigning.recall(person, id);
  }

  @TakesStep('invitations/:id/confirm', 'invitations.answer')
  confirm(@CurrentPerson() person: Person, @EntryId() id: string, @Body() read: TextWasRead): Promise<AfterStep> {
    return this.coSigning.confirm(person, id, read);
  }

  /** The case is out of sight for whoever declined, so nothing of it is answered. */
  @Post('invitations/:id/decline')
  @HttpCode(204)
  @ApiNoContentResponse()
  @Allow('invitations.answer')
  async decline(@CurrentPerson() person: Person, @EntryId() id: string): Promise<void> {
    await this.coSigning.decline(person, id);
  }

  @Post('invitations/:id/decline/preview')
  @HttpCode(200)
  @ApiOkResponse({ type: PreviewDto })
  @Allow('invitations.answer')
  @UseInterceptors(PreviewInterceptor)
  previewDecline(@CurrentPerson() person: Person, @EntryId() id: string): Promise<AfterStep> {
    return this.coSigning.decline(person, id);
  }
}
