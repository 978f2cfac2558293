import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPerson } from '../auth/allow.js';
import type { Person } from '../auth/person.js';
import { EntryId } from '../http/entry-id.js';
import { TakesStep } from '../document/takes-step.js';
import { CaseDto } from '../document/case.dto.js';
import { CaseView } from '../document/case.view.js';
import { ChangeProposal, CreateProposal } from './drafting.requests.js';
import { WithReason } from '../document/with-reason.js';
import { DraftingService } from './drafting.service.js';

@ApiTags('proposals')
@Controller('proposals')
export class DraftingController {
  constructor(
    private readonly drafting: DraftingService,
    private readonly cases: CaseView,
  ) {}

  @Get(':id')
  @ApiOkResponse({ type: CaseDto })
  @Allow('proposals.read')
  read(@CurrentPerson() person: Person, @EntryId() id: string): Promise<CaseDto> {
    return this.cases.view(person, id);
  }

  @Post()
  @ApiCreatedResponse({ type: CaseDto })
  @Allow('proposals.create')
  async create(@CurrentPerson() person: Person, @Body() wanted: CreateProposal): Promise<CaseDto> {
    return this.cases.view(person, await this.drafting.create(person, wanted));
  }

  @Patch(':id')
  @ApiOkResponse({ type: CaseDto })
  @Allow('proposals.draft')
  async autosave(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() change: ChangeProposal,
  ): Promise<CaseDto> {
    return this.cases.view(person, await this.drafting.autosave(person, id, change));
  }

  @TakesStep(':id/reopen-text', 'proposals.draft')
  async reopenText(@CurrentPerson() person: Person, @EntryId() id: string): Promise<CaseDto> {
    return this.cases.view(person, await this.drafting.reopenText(person, id));
  }

  @TakesStep(':id/discard', 'proposals.draft')
  async discard(@CurrentPerson() person: Person, @EntryId() id: string): Promise<CaseDto> {
    return this.cases.view(person, await this.drafting.discard(person, id));
  }

  @TakesStep(':id/submit', 'proposals.draft')
  async submit(@CurrentPerson() person: Person, @EntryId() id: string): Promise<CaseDto> {
    return this.cases.view(person, await this.drafting.submit(person, id));
  }

  @TakesStep(':id/confirm-filing', 'filings.confirm')
  async confirmFiling(@CurrentPerson() person: Person, @EntryId() id: string): Promise<CaseDto> {
    return this.cases.view(person, await this.drafting.confirmFiling(person, id));
  }

  @TakesStep(':id/object-to-filing', 'filings.confirm')
  async objectToFiling(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { reason }: WithReason,
  ): Promise<CaseDto> {
    return this.cases.view(person, await this.drafting.objectToFiling(person, id, reason));
  }

  @TakesStep(':id/withdraw', 'proposals.withdraw')
  async withdraw(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { reason }: WithReason,
  ): Promise<CaseDto> {
    return this.cases.view(person, await this.drafting.withdraw(person, id, reason));
  }
}
