import { addWorkingDays, CORRECTION_RATING_DAYS } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import type { Person } from '../auth/person.js';
import type { Case } from '../case/case.js';
import type { Reply } from '../case/rows/reply.entity.js';
import { type AfterStep, Cases } from '../document/cases.js';
import { startRound } from '../rounds/rounds.js';
import type { CorrectLetter } from './reply.requests.js';

/** 更正函: what was delivered stays as it is, and another letter says what is wrong in it. */
@Injectable()
export class CorrectionsService {
  constructor(private readonly cases: Cases) {}

  /** Begins the draft of a correction, which is then checked, issued and delivered as any letter. */
  correctLetter(person: Person, id: string, said: CorrectLetter): Promise<AfterStep> {
    return this.cases.act(person, 'reply', id, async (kase) => {
      const letter = kase.reply(id);
      const { round, disclosure, disclosureReason } = letter;
      await kase.takeOnReply(letter, 'correctLetter', { details: { reason: said.correctedBecause } });
      await startRound(kase, kase.assignment(letter.assignmentId), {
        ...{ kind: 'correction', correctsId: id, round, disclosure, disclosureReason },
        ...said,
      });
    });
  }
}

/** From the day on which a correction reached the last proposer the author has some days more for his rating. */
export function prolongRating({ calendar, today }: Case, correction: Reply): void {
  correction.ratingUntil = addWorkingDays(correction.deliveredOn ?? today, CORRECTION_RATING_DAYS, calendar);
}
