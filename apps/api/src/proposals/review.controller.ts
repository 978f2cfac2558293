import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, CurrentPerson } from '../auth/allow.js';
import type { Person } from '../auth/person.js';
import { EntryId } from '../http/entry-id.js';
import { CaseDto } from './case.dto.js';
import { CaseView } from './case.view.js';
import { WithReason } from './drafting.dto.js';
import { Decline, FileProposal, PreReview, Register, ReturnForRevision } from './review.dto.js';
import { ReviewService } from './review.service.js';

@ApiTags('review')
@ApiOkResponse({ type: CaseDto })
@Controller('proposals/:id')
@Allow('proposals.review')
export class ReviewController {
  constructor(
    private readonly review: ReviewService,
    private readonly cases: CaseView,
  ) {}

  @Post('return-for-revision')
  @HttpCode(200)
  async returnForRevision(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { words, reasonId }: ReturnForRevision,
  ): Promise<CaseDto> {
    return this.cases.view(person, await this.review.returnForRevision(person, id, words, reasonId));
  }

  @Post('decline')
  @HttpCode(200)
  async decline(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { reasonId, words, outcome }: Decline,
  ): Promise<CaseDto> {
    return this.cases.view(person, await this.review.decline(person, id, reasonId, words, outcome));
  }

  @Post('take-back-decline')
  @HttpCode(200)
  async takeBackDecline(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { reason }: WithReason,
  ): Promise<CaseDto> {
    return this.cases.view(person, await this.review.takeBackDecline(person, id, reason));
  }

  @Post('register')
  @HttpCode(200)
  async register(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { categoryId }: Register,
  ): Promise<CaseDto> {
    return this.cases.view(person, await this.review.register(person, id, categoryId));
  }

  @Post('pre-review')
  @HttpCode(200)
  async preReview(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() proposed: PreReview,
  ): Promise<CaseDto> {
    return this.cases.view(person, await this.review.preReview(person, id, proposed));
  }

  @Post('send-back-review')
  @HttpCode(200)
  async sendBackReview(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { reason }: WithReason,
  ): Promise<CaseDto> {
    return this.cases.view(person, await this.review.sendBackReview(person, id, reason));
  }

  @Post('file')
  @HttpCode(200)
  async file(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { categoryId }: FileProposal,
  ): Promise<CaseDto> {
    return this.cases.view(person, await this.review.file(person, id, categoryId));
  }
}
