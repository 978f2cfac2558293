import { Injectable } from '@nestjs/common';
import type { Person } from '../auth/person.js';
import type { WhatWasRead } from '../http/what-was-read.js';
import { type AfterStep, Cases } from '../document/cases.js';
import type { SavedReplyDto } from '../document/saved.dto.js';
import type { Act } from '../procedure/procedure.service.js';
import { changedMeanwhile, letterIsWhatWasRead, wroteLast } from '../case/versions.js';
import { keepToGivenOpinions, writeExplanations } from './explanations.js';
import { classIsOffered, correctsNothingElse, writePoints } from './points.js';
import type { SaveReply } from './reply.requests.js';

/** The letter inside its unit: written, checked, sent back. */
@Injectable()
export class ReplyDraftsService {
  constructor(private readonly cases: Cases) {}

  /** Stores the letter as it stands; an edit leaves no event. */
  autosave(
    person: Person,
    id: string,
    { version, points, opinionExplanations, ...letter }: SaveReply,
  ): Promise<SavedReplyDto> {
    const write: Act = async (kase) => {
      const reply = kase.reply(id);
      await kase.mayTakeOnReply(reply, 'autosave');
      const { drafters: writers, draftedAt: writtenAt } = reply;
      if (version !== reply.version) {
        throw await changedMeanwhile(kase.db, { version: reply.version, writers, writtenAt });
      }
      correctsNothingElse(reply, letter);
      classIsOffered(kase, reply, letter.classCode);
      writePoints(kase, reply, { points, ...letter });
      writeExplanations(kase, reply, opinionExplanations);
      const written = { version: version + 1, drafters: wroteLast(writers, person.accountId), draftedAt: kase.now };
      Object.assign(reply, letter, written);
    };
    return this.cases.save(person, 'reply', id, write, (kase) => ({
      version: kase.reply(id).version,
      savedAt: kase.now.toISOString(),
      pointIds: kase.parts.points.filter(({ replyId }) => replyId === id).map((point) => point.id),
    }));
  }

  /** 送核 */
  submitForCheck(person: Person, id: string): Promise<AfterStep> {
    return this.cases.act(person, 'reply', id, async (kase) => {
      const reply = kase.reply(id);
      await kase.takeOnReply(reply, 'submitForCheck', {
        change: () => {
          keepToGivenOpinions(kase, reply);
          Object.assign(reply, { sentBackBecause: null, sentForCheckBy: person.accountId });
        },
      });
    });
  }

  /** 撤回送核, until the checker has acted. */
  takeBackCheck(person: Person, id: string): Promise<AfterStep> {
    return this.cases.act(person, 'reply', id, (kase) => kase.takeOnReply(kase.reply(id), 'takeBackCheck'));
  }

  /** 核稿通过 @param read the letter and files that the checker read */
  passCheck(person: Person, id: string, read: WhatWasRead): Promise<AfterStep> {
    return this.cases.act(person, 'reply', id, async (kase) => {
      const reply = kase.reply(id);
      await kase.takeOnReply(reply, 'passCheck', { change: () => letterIsWhatWasRead(kase, reply, read) });
    });
  }

  /** 退回修改 */
  sendBackDraft(person: Person, id: string, reason: string): Promise<AfterStep> {
    return this.cases.act(person, 'reply', id, async (kase) => {
      const reply = kase.reply(id);
      await kase.takeOnReply(reply, 'sendBackDraft', {
        details: { reason },
        change: () => void (reply.sentBackBecause = reason),
      });
    });
  }
}
