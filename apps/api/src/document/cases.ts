import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Person } from '../auth/person.js';
import type { Case } from '../case/case.js';
import { viewerOf } from '../case/standing/viewer.js';
import type { DeadlinesDto } from '../deadlines/deadline.dto.js';
import { deadlinesShown, explained } from '../deadlines/deadline.view.js';
import { eventFrom, EVENTS_OF_CASE, type StoredEvent } from '../history/events.queries.js';
import type { TimelineDto } from '../history/timeline.dto.js';
import { timelineView } from '../history/timeline.view.js';
import { type Act, type Beginning, type FoundBy, Procedure } from '../procedure/procedure.service.js';
import { BESIDE, besideFrom, readBeside, type StoredBeside } from './beside.js';
import type { CaseDto } from './case.dto.js';
import { caseView } from './case.view.js';
import type { PreviewDto } from './preview.dto.js';
import { previewView } from './preview.view.js';

/** The case after a step, or, where the step is only tried, what it would bring about. */
export type AfterStep = CaseDto | PreviewDto;

/**
 * Every look at a case and every step on it is answered with the whole case, as this person may see it then; a text that
 * saves itself, every few seconds, is not.
 */
@Injectable()
export class Cases {
  constructor(private readonly procedure: Procedure) {}

  /** @throws DomainError not-found */
  view(person: Person, caseId: string): Promise<CaseDto> {
    return this.procedure.look<CaseDto, StoredBeside>(
      person,
      'proposal',
      caseId,
      (kase, beside) => caseView(kase, besideFrom(beside)),
      BESIDE,
    );
  }

  /** All that happened to the case, as far as it concerns the person. @throws DomainError not-found */
  timeline(person: Person, caseId: string): Promise<TimelineDto> {
    return this.procedure.look<TimelineDto, { events: StoredEvent[] }>(
      person,
      'proposal',
      caseId,
      (kase, { events }) => ({ timeline: timelineView(events.map(eventFrom), viewerOf(kase), kase.proposal) }),
      `(${EVENTS_OF_CASE}) AS "events"`,
    );
  }

  /** The clocks of the case, each with how its day came about. @throws DomainError not-found */
  deadlines(person: Person, caseId: string): Promise<DeadlinesDto> {
    return this.procedure.look(person, 'proposal', caseId, (kase) => ({
      deadlines: deadlinesShown(kase, viewerOf(kase)).map((deadline) => explained(kase, deadline)),
    }));
  }

  /** Runs `act` on the case; everything in it happens or nothing. @throws DomainError not-found */
  act(person: Person, by: FoundBy, id: string, act: Act): Promise<AfterStep> {
    return this.procedure.act<AfterStep>(person, by, id, act, { saved: present, unsaved: previewView });
  }

  /**
   * Stores a text as it stands, within the case; of that it answers only what `saved` says.
   * @throws DomainError not-found
   */
  save<Saved>(person: Person, by: FoundBy, id: string, act: Act, saved: (kase: Case) => Saved): Promise<Saved> {
    return this.procedure.act<Saved>(person, by, id, act, { saved, unsaved: saved });
  }

  /** Brings a case into being and runs `act` on it. */
  begin(person: Person, beginning: (db: EntityManager) => Promise<Beginning>, act: Act): Promise<CaseDto> {
    return this.procedure.begin(person, beginning, act, present);
  }
}

async function present(kase: Case): Promise<CaseDto> {
  const { db, proposal } = kase;
  return caseView(kase, await readBeside(db, proposal.bodyId, proposal.id));
}
