import { Body, Controller, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPerson } from '../auth/allow.js';
import type { Person } from '../auth/person.js';
import { EntryId } from '../http/entry-id.js';
import { TextWasRead } from '../http/what-was-read.js';
import { TakesStep } from '../document/takes-step.js';
import { CaseDto } from '../document/case.dto.js';
import type { AfterStep } from '../document/cases.js';
import { SavedProposalDto } from '../document/saved.dto.js';
import { ChangeProposal, CreateProposal, Submit } from './drafting.requests.js';
import { WithReason } from '../document/with-reason.js';
import { DraftingService } from './drafting.service.js';

@ApiTags('proposals')
@Controller('proposals')
export class DraftingController {
  constructor(private readonly drafting: DraftingService) {}

  @Post()
  @ApiCreatedResponse({ type: CaseDto })
  @Allow('proposals.create')
  create(@CurrentPerson() person: Person, @Body() wanted: CreateProposal): Promise<CaseDto> {
    return this.drafting.create(person, wanted);
  }

  @Patch(':id')
  @ApiOkResponse({ type: SavedProposalDto })
  @Allow('proposals.draft')
  autosave(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() change: ChangeProposal,
  ): Promise<SavedProposalDto> {
    return this.drafting.autosave(person, id, change);
  }

  @TakesStep(':id/reopen-text', 'proposals.draft')
  reopenText(@CurrentPerson() person: Person, @EntryId() id: string): Promise<AfterStep> {
    return this.drafting.reopenText(person, id);
  }

  @TakesStep(':id/discard', 'proposals.draft')
  discard(@CurrentPerson() person: Person, @EntryId() id: string): Promise<AfterStep> {
    return this.drafting.discard(person, id);
  }

  @TakesStep(':id/submit', 'proposals.draft')
  submit(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { signedOriginalId }: Submit,
  ): Promise<AfterStep> {
    return this.drafting.submit(person, id, signedOriginalId);
  }

  @TakesStep(':id/confirm-filing', 'filings.confirm')
  confirmFiling(@CurrentPerson() person: Person, @EntryId() id: string, @Body() read: TextWasRead): Promise<AfterStep> {
    return this.drafting.confirmFiling(person, id, read);
  }

  @TakesStep(':id/withdraw', 'proposals.withdraw')
  withdraw(@CurrentPerson() person: Person, @EntryId() id: string, @Body() { reason }: WithReason): Promise<AfterStep> {
    return this.drafting.withdraw(person, id, reason);
  }
}
