import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPerson } from '../auth/allow.js';
import type { Person } from '../auth/person.js';
import { EntryId } from '../http/entry-id.js';
import { CaseDto } from './case.dto.js';
import { CaseView } from './case.view.js';
import { ChangeProposal, CreateProposal, WithReason } from './drafting.dto.js';
import { DraftingService } from './drafting.service.js';

@ApiTags('proposals')
@ApiOkResponse({ type: CaseDto })
@Controller('proposals')
export class DraftingController {
  constructor(
    private readonly drafting: DraftingService,
    private readonly cases: CaseView,
  ) {}

  @Get(':id')
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
  @Allow('proposals.draft')
  async autosave(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() change: ChangeProposal,
  ): Promise<CaseDto> {
    return this.cases.view(person, await this.drafting.autosave(person, id, change));
  }

  @Post(':id/reopen-text')
  @HttpCode(200)
  @Allow('proposals.draft')
  async reopenText(@CurrentPerson() person: Person, @EntryId() id: string): Promise<CaseDto> {
    return this.cases.view(person, await this.drafting.reopenText(person, id));
  }

  @Post(':id/discard')
  @HttpCode(200)
  @Allow('proposals.draft')
  async discard(@CurrentPerson() person: Person, @EntryId() id: string): Promise<CaseDto> {
    return this.cases.view(person, await this.drafting.discard(person, id));
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Allow('proposals.draft')
  async submit(@CurrentPerson() person: Person, @EntryId() id: string): Promise<CaseDto> {
    return this.cases.view(person, await this.drafting.submit(person, id));
  }

  @Post(':id/confirm-filing')
  @HttpCode(200)
  @Allow('filings.confirm')
  async confirmFiling(@CurrentPerson() person: Person, @EntryId() id: string): Promise<CaseDto> {
    return this.cases.view(person, await this.drafting.confirmFiling(person, id));
  }

  @Post(':id/object-to-filing')
  @HttpCode(200)
  @Allow('filings.confirm')
  async objectToFiling(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { reason }: WithReason,
  ): Promise<CaseDto> {
    return this.cases.view(person, await this.drafting.objectToFiling(person, id, reason));
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('proposals.withdraw')
  async withdraw(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { reason }: WithReason,
  ): Promise<CaseDto> {
    return this.cases.view(person, await this.drafting.withdraw(person, id, reason));
  }
}
