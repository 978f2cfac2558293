import type { ContactWay } from '@jianyan/shared';
import type { Clock } from '../clock/clock.js';
import type { AssigningService } from '../handling/assigning.service.js';
import type { DispatchService } from '../handling/dispatch.service.js';
import type { OpinionsService } from '../handling/opinions.service.js';
import type { ReturnsService } from '../handling/returns.service.js';
import type { ContactsService } from '../handling/contacts.service.js';
import type { WorkingService } from '../handling/working.service.js';
import { contactSummaries, opinionText, returnReason } from './letters.js';
import type { Act, ToldCase } from './told-case.js';

export interface HandlingServices {
  clock: Clock;
  dispatch: DispatchService;
  assigning: AssigningService;
  working: WorkingService;
  contacts: ContactsService;
  returns: ReturnsService;
  opinions: OpinionsService;
}

/** From the hand-over to the office until the units have talked with the proposer and heard one another. */
export function handlingActs(told: ToldCase, services: HandlingServices): Act[] {
  return [
    ...dispatchingActs(told, services),
    ...signingActs(told, services),
    ...returningActs(told, services),
    ...contactActs(told, services),
    ...opinionActs(told, services),
  ];
}

function dispatchingActs(told: ToldCase, { dispatch, assigning }: HandlingServices): Act[] {
  const { cast } = told;
  const { office = 'zhengfuban', complex = false, parts = [] } = told.script;
  const units = [
    ...told.replying.map((unit) => ({
      unitId: cast.unitId(unit),
      role: told.replyingRole,
      part: parts.find((part) => part.unit === unit)?.part,
    })),
    ...told.coHandling.map((unit) => ({ unitId: cast.unitId(unit), role: 'co' as const })),
  ];
  const handOver = { officeId: cast.unitId(office), complex };
  const acts: Act[] = [
    { at: 'dispatched', take: () => dispatch.dispatch(told.secretariat, told.id, handOver) },
    { at: 'assigned', take: () => assigning.assign(told.dispatcher, told.id, units) },
  ];
  return acts.filter(({ at }) => told.reaches(at === 'assigned' ? 'assigned' : 'dispatched'));
}

function signingActs(told: ToldCase, { working }: HandlingServices): Act[] {
  if (!told.reaches('signedFor')) return [];
  return [...told.replying, ...told.coHandling].map((unit) => ({
    at: 'signedFor',
    take: async () => working.signFor(told.drafter(unit), await told.assignment(unit)),
  }));
}

/** The lead asks to be released; where the office agrees, another takes its part over. */
function returningActs(told: ToldCase, { returns }: HandlingServices): Act[] {
  const { then, passesTo = '' } = told.script;
  if (then !== 'returnRequested' && then !== 'reassigned') return [];
  const [unit = ''] = told.replying;
  const proposedUnit = told.cast.unitName(passesTo);
  const request: Act = {
    at: 'turned',
    take: async () =>
      returns.requestReturn(told.leader(unit), await told.assignment(unit), { reason: returnReason, proposedUnit }),
  };
  const approve: Act = {
    at: 'takenOver',
    take: async () =>
      returns.approveReturn(told.dispatcher, await told.assignment(unit), {
        newUnitId: told.cast.unitId(passesTo),
      }),
  };
  return then === 'reassigned' ? [request, approve] : [request];
}

function contactActs(told: ToldCase, services: HandlingServices): Act[] {
  if (!told.reaches('contacted')) return [];
  const { working } = services;
  return told.replying.flatMap((unit, index): Act[] => {
    const telephone = told.cast.sectionTelephone(unit);
    const allotted = { section: '综合科', person: told.drafter(unit).name, telephone };
    const allot = async () => working.allot(told.leader(unit), await told.assignment(unit), allotted);
    return [
      { at: 'contacted', take: allot },
      { at: 'contacted', take: () => contactWith(told, services, unit, index) },
    ];
  });
}

const contactWays: ContactWay[] = ['meeting', 'onSite', 'telephone'];

/** The unit talks with the proposer today. */
export async function contactWith(
  told: ToldCase,
  { contacts, clock }: Pick<HandlingServices, 'contacts' | 'clock'>,
  unit: string,
  index: number,
): Promise<unknown> {
  const { author, kind, title } = told.script;
  const turn = (title.length + index) % contactWays.length;
  return contacts.record(told.drafter(unit), await told.assignment(unit), {
    heldOn: clock.today(),
    way: contactWays[turn] ?? 'visit',
    people: `${author}${kind === 'suggestion' ? '代表' : '委员'}、${told.drafter(unit).name}`,
    summary: contactSummaries[turn] ?? '',
  });
}

function opinionActs(told: ToldCase, { opinions }: HandlingServices): Act[] {
  if (!told.reaches('contacted')) return [];
  const all = told.reaches('opinionsGiven');
  const giving = all ? told.coHandling : told.coHandling.slice(0, told.script.opinions ?? 0);
  return giving.flatMap((unit): Act[] => [
    {
      at: 'opinionsGiven',
      take: async () =>
        opinions.draftOpinion(told.drafter(unit), await told.assignment(unit), {
          version: 1,
          text: opinionText(told.script.title, told.cast.unitName(unit)),
        }),
    },
    {
      at: 'opinionsGiven',
      take: async () => opinions.submitOpinion(told.drafter(unit), await told.assignment(unit)),
    },
    {
      at: 'opinionsGiven',
      take: async () => {
        const id = await told.assignment(unit);
        return opinions.giveOpinion(told.leader(unit), id, await told.read('assignments.opinion_version', id));
      },
    },
  ]);
}
