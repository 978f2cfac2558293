import { Injectable } from '@nestjs/common';
import type { Person } from '../auth/person.js';
import type { WhatWasRead } from '../http/what-was-read.js';
import { type AfterStep, Cases } from '../document/cases.js';
import type { SavedTextDto } from '../document/saved.dto.js';
import type { Act } from '../procedure/procedure.service.js';
import { changedMeanwhile, isWhatWasRead, wroteLast } from '../case/versions.js';
import type { DraftOpinion } from './assignment.requests.js';

/** 会办意见: a co-handler's opinion to the lead. */
@Injectable()
export class OpinionsService {
  constructor(private readonly cases: Cases) {}

  /** Stores the text as it stands; an edit leaves no event. */
  draftOpinion(person: Person, id: string, { version, text }: DraftOpinion): Promise<SavedTextDto> {
    const write: Act = async (kase) => {
      const assignment = kase.assignment(id);
      await kase.mayTakeOnAssignment(assignment, 'draftOpinion');
      const { opinionVersion, opinionDrafters: writers, opinionDraftedAt: writtenAt } = assignment;
      if (version !== opinionVersion) {
        throw await changedMeanwhile(kase.db, { version: opinionVersion, writers, writtenAt });
      }
      Object.assign(assignment, {
        opinionText: text,
        opinionVersion: version + 1,
        opinionDrafters: wroteLast(writers, person.accountId),
        opinionDraftedAt: kase.now,
      });
    };
    return this.cases.save(person, 'assignment', id, write, (kase) => ({
      version: kase.assignment(id).opinionVersion,
      savedAt: kase.now.toISOString(),
    }));
  }

  /** 送负责人: what only saved itself lies on nobody's desk. */
  submitOpinion(person: Person, id: string): Promise<AfterStep> {
    return this.cases.act(person, 'assignment', id, async (kase) => {
      const assignment = kase.assignment(id);
      await kase.takeOnAssignment(assignment, 'submitOpinion', {
        change: () => void (assignment.opinionDraftSentBack = null),
      });
    });
  }

  takeBackOpinion(person: Person, id: string): Promise<AfterStep> {
    return this.cases.act(person, 'assignment', id, (kase) =>
      kase.takeOnAssignment(kase.assignment(id), 'takeBackOpinion'),
    );
  }

  /** The leader wants it changed before it is given. */
  sendBackOpinionDraft(person: Person, id: string, reason: string): Promise<AfterStep> {
    return this.cases.act(person, 'assignment', id, async (kase) => {
      const assignment = kase.assignment(id);
      await kase.takeOnAssignment(assignment, 'sendBackOpinionDraft', {
        details: { reason },
        change: () => void (assignment.opinionDraftSentBack = reason),
      });
    });
  }

  /** @param read the text and files that the leader read */
  giveOpinion(person: Person, id: string, read: WhatWasRead): Promise<AfterStep> {
    return this.cases.act(person, 'assignment', id, async (kase) => {
      const assignment = kase.assignment(id);
      const { opinionVersion: version, opinionDrafters: writers, opinionDraftedAt: writtenAt } = assignment;
      await kase.takeOnAssignment(assignment, 'giveOpinion', {
        change: async () => {
          const files = { purpose: 'opinion', subjectId: id } as const;
          await isWhatWasRead(kase, { version, writers, writtenAt, files }, read);
          assignment.opinionGivenOn = kase.today;
        },
      });
    });
  }

  /** 退回意见, once a round. */
  sendBackOpinion(person: Person, id: string, reason: string): Promise<AfterStep> {
    return this.cases.act(person, 'assignment', id, async (kase) => {
      const assignment = kase.assignment(id);
      await kase.takeOnAssignment(assignment, 'sendBackOpinion', {
        details: { reason },
        change: () => {
          const opinionSentBackRound = kase.proposal.round;
          Object.assign(assignment, { opinionSentBack: reason, opinionSentBackRound, opinionGivenOn: null });
        },
      });
    });
  }

  /** 免会办意见 */
  waiveOpinion(person: Person, id: string, reason: string): Promise<AfterStep> {
    return this.cases.act(person, 'assignment', id, async (kase) => {
      const assignment = kase.assignment(id);
      await kase.takeOnAssignment(assignment, 'waiveOpinion', {
        details: { reason },
        change: () => void (assignment.endedBecause = reason),
      });
    });
  }
}
