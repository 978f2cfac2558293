import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../auth/allow.js';
import type { Person } from '../auth/person.js';
import type { AfterStep } from '../document/cases.js';
import { TakesStep } from '../document/takes-step.js';
import { WithReason } from '../document/with-reason.js';
import { EntryId } from '../http/entry-id.js';
import { ConfirmProxyRating, ContestProxyRating, RateByProxy } from './evaluation.requests.js';
import { ProxyRatingService } from './proxy-rating.service.js';

@ApiTags('evaluations')
@Controller('replies/:id')
export class ProxyRatingController {
  constructor(private readonly proxies: ProxyRatingService) {}

  @TakesStep('rate-by-proxy', 'evaluations.enter')
  rateByProxy(@CurrentPerson() person: Person, @EntryId() id: string, @Body() signed: RateByProxy): Promise<AfterStep> {
    return this.proxies.enter(person, id, signed);
  }

  @TakesStep('confirm-proxy-rating', 'evaluations.enter')
  confirmProxyRating(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { scanId }: ConfirmProxyRating,
  ): Promise<AfterStep> {
    return this.proxies.confirm(person, id, scanId);
  }

  @TakesStep('refuse-proxy-rating', 'evaluations.enter')
  refuseProxyRating(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { reason }: WithReason,
  ): Promise<AfterStep> {
    return this.proxies.refuse(person, id, reason);
  }

  @TakesStep('contest-proxy-rating', 'evaluations.rate')
  contestProxyRating(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { because, own }: ContestProxyRating,
  ): Promise<AfterStep> {
    return this.proxies.contest(person, id, because, own);
  }
}
