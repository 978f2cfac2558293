import type { LegalSource, PeriodKey, Policy } from '../policy/index.js';
import { POLICY_PARAMETERS } from '../policy/index.js';
import type { Clock } from './clocks.js';
import { lengthOf, startEventOf } from './clocks.js';
import type { Day } from './days.js';
import { addDays, addMonths, dateOf } from './days.js';
import type { ExplanationStep } from './explanation.js';
import type { HolidayPeriod, HolidayTable } from './holidays.js';
import { unannouncedYears } from './holidays.js';
import { addWorkingDays, nextWorkingDayFrom } from './working-days.js';

/** A due day and how it came about. */
export interface DueDate {
  clock: Clock;
  startsOn: Day;
  dueOn: Day;
  /** 暂按周末推算: the holidays of a year it touches are not announced; to be computed again when they are */
  provisional: boolean;
  explanation: ExplanationStep[];
  /** nothing where somebody chose the day */
  reckonedWith: Reckoning | null;
}

/** What a due day was reckoned with: enough to reckon it again, whatever has been laid down or announced since. */
export interface Reckoning {
  policyKey: PeriodKey;
  policyValue: number;
  calendarVersion: string;
}

export type Reckoned = DueDate & { reckonedWith: Reckoning };

interface ClockStart {
  startsOn: Day;
  calendar: HolidayTable;
  policy: Policy;
}

export type DueDateRequest = ClockStart &
  (
    | { clock: 'statutoryReply'; kind?: 'suggestion' | 'cppccProposal'; complex?: boolean }
    | { clock: 'invitation'; chosenOn?: Day }
    | { clock: Exclude<Clock, 'statutoryReply' | 'invitation'> }
  );

/** When a clock that started on `startsOn` runs out (procedure §1.11; 民法典 art. 201–203). */
export function dueDate(request: DueDateRequest): DueDate {
  const { clock, startsOn, calendar, policy } = request;
  if (request.clock === 'invitation' && request.chosenOn !== undefined) {
    return chosenByInviter(startsOn, request.chosenOn);
  }
  const policyKey = lengthOf(request);
  return reckon({ clock, startsOn, policyKey, policyValue: policy[policyKey] }, calendar);
}

/** What is kept of a clock, as far as its due day depends on it. */
export type ClockRun = Pick<DueDate, 'clock' | 'startsOn'> & Pick<Reckoning, 'policyKey' | 'policyValue'>;

/**
 * The due day of a clock from what is kept of it. With the calendar it was reckoned with, it is the same day again; with
 * a newer one, the day as it stands since.
 */
export function reckon({ clock, startsOn, policyKey, policyValue }: ClockRun, calendar: HolidayTable): Reckoned {
  const { unit, source } = POLICY_PARAMETERS[policyKey];
  const count = unit === 'months' ? countMonths : countWorkingDays;
  const counted = count(startsOn, { amount: policyValue, source }, calendar);
  const unannounced = unannouncedYears(counted.firstCounted, counted.dueOn, calendar);
  return {
    clock,
    startsOn,
    dueOn: counted.dueOn,
    provisional: unannounced.length > 0,
    explanation: [
      { code: 'startNotCounted', params: { startEvent: startEventOf(clock, policyKey), day: startsOn } },
      ...counted.steps,
      ...unannounced.map((year) => ({ code: 'provisionalYear' as const, params: { year } })),
    ],
    reckonedWith: { policyKey, policyValue, calendarVersion: calendar.version },
  };
}

interface Length {
  amount: number;
  source: LegalSource;
}

interface Counted {
  dueOn: Day;
  /** the first day whose being a working day or not mattered */
  firstCounted: Day;
  steps: ExplanationStep[];
}

function countMonths(startsOn: Day, { amount, source }: Length, calendar: HolidayTable): Counted {
  const lastDay = addMonths(startsOn, amount);
  const dueOn = nextWorkingDayFrom(lastDay, calendar);
  const steps: ExplanationStep[] = [{ code: 'addMonths', params: { months: amount, day: lastDay, source } }];
  if (dateOf(lastDay) !== dateOf(startsOn)) {
    steps.push({ code: 'monthEnd', params: { date: dateOf(startsOn), day: lastDay, source: 'civilCode202' } });
  }
  if (dueOn === lastDay) {
    steps.push({ code: 'endsOnWorkingDay', params: { day: dueOn } });
  } else {
    const dayOff = calendar.dayOffOn(lastDay)?.holiday ?? 'weekend';
    steps.push({ code: 'movedToWorkingDay', params: { from: lastDay, dayOff, to: dueOn, source: 'civilCode203' } });
  }
  return { dueOn, firstCounted: lastDay, steps };
}

function countWorkingDays(startsOn: Day, { amount, source }: Length, calendar: HolidayTable): Counted {
  const firstCounted = addDays(startsOn, 1);
  const dueOn = addWorkingDays(startsOn, amount, calendar);
  const steps: ExplanationStep[] = [{ code: 'addWorkingDays', params: { count: amount, day: dueOn, source } }];
  return { dueOn, firstCounted, steps: [...steps, ...exceptions(firstCounted, dueOn, calendar)] };
}

/** The holidays left out and the make-up days counted on the way, in the order they come. */
function exceptions(from: Day, to: Day, calendar: HolidayTable): ExplanationStep[] {
  const steps: ExplanationStep[] = [];
  const told = new Set<HolidayPeriod>();
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const holiday = calendar.dayOffOn(day);
    if (holiday && !told.has(holiday)) {
      told.add(holiday);
      steps.push(skipped(holiday));
    }
    const makeUp = calendar.makeUpOn(day);
    if (makeUp) steps.push({ code: 'countedMakeUpDay', params: { dayOff: makeUp.holiday, day } });
  }
  return steps;
}

function skipped({ holiday, from, to }: HolidayPeriod): ExplanationStep {
  if (from === to) return { code: 'skippedHoliday', params: { dayOff: holiday, day: from } };
  return { code: 'skippedHolidays', params: { dayOff: holiday, from, to } };
}

function chosenByInviter(startsOn: Day, chosenOn: Day): DueDate {
  const explanation: ExplanationStep[] = [{ code: 'chosen', params: { day: chosenOn } }];
  return { clock: 'invitation', startsOn, dueOn: chosenOn, provisional: false, explanation, reckonedWith: null };
}
