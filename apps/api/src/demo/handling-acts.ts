import type { ContactWay } from '@jianyan/shared';
import type { Clock } from '../clock/clock.js';
import type { AssigningService } from '../handling/assigning.service.js';
import type { DispatchService } from '../handling/dispatch.service.js';
import type { OpinionsService } from '../handling/opinions.service.js';
import type { ContactsService } from '../handling/contacts.service.js';
import type { WorkingService } from '../handling/working.service.js';
import { contactSummaries, opinionText } from './letters.js';
import type { Act, ToldCase } from './told-case.js';

export interface HandlingServices {
  clock: Clock;
  dispatch: DispatchService;
  assigning: AssigningService;
  working: WorkingService;
  contacts: ContactsService;
  opinions: OpinionsService;
}

/** From the hand-over to the office until the units have talked with the proposer and heard one another. */
export function handlingActs(told: ToldCase, services: HandlingServices): Act[] {
  return [
    ...dispatchingActs(told, services),
    ...signingActs(told, services),
    ...contactActs(told, services),
    ...opinionActs(told, services),
  ];
}

function dispatchingActs(told: ToldCase, { dispatch, assigning }: HandlingServices): Act[] {
  const { cast } = told;
  const { office = 'zhengfuban', complex = false } = told.script;
  const units = told.roles.map(({ unit, ...asked }) => ({ unitId: cast.unitId(unit), ...asked }));
  const handOver = { officeId: cast.unitId(office), complex };
  const acts: Act[] = [
    { at: 'dispatched', take: () => dispatch.dispatch(told.secretariat, told.id, handOver) },
    { at: 'assigned', take: () => assigning.assign(told.dispatcher, told.id, units) },
  ];
  return acts.filter(({ at }) => told.reaches(at === 'assigned' ? 'assigned' : 'dispatched'));
}

function signingActs(told: ToldCase, { working }: HandlingServices): Act[] {
  if (!told.reaches('signedFor')) return [];
  return told.roles.map(({ unit }) => ({
    at: 'signedFor',
    take: async () => working.signFor(told.drafter(unit), await told.assignment(unit)),
  }));
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
    ...submitOpinion(told, opinions, unit),
    {
      at: 'opinionsGiven',
      take: async () => {
        const id = await told.assignment(unit);
        return opinions.giveOpinion(told.leader(unit), id, await told.read('assignments.opinion_version', id));
      },
    },
  ]);
}

/** A co-handler writes its opinion and sends it to its leader. */
export function submitOpinion(told: ToldCase, opinions: OpinionsService, unit: string): Act[] {
  const text = opinionText(told.script.title, told.cast.unitName(unit));
  const at = 'opinionsGiven';
  return [
    {
      at,
      take: async () => opinions.draftOpinion(told.drafter(unit), await told.assignment(unit), { version: 1, text }),
    },
    { at, take: async () => opinions.submitOpinion(told.drafter(unit), await told.assignment(unit)) },
  ];
}
