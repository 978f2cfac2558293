import type { LegalSource } from '../policy/index.js';
import type { StartEvent } from './clocks.js';
import type { Day } from './days.js';
import type { HolidayCode } from './holidays.js';

/** Why a day off is off: the holiday it belongs to, or just a Saturday or Sunday. */
export type DayOffReason = HolidayCode | 'weekend';

type StepParams = {
  startNotCounted: { startEvent: StartEvent; day: Day };
  addMonths: { months: number; day: Day; source: LegalSource };
  monthEnd: { date: number; day: Day; source: LegalSource };
  movedToWorkingDay: { from: Day; dayOff: DayOffReason; to: Day; source: LegalSource };
  endsOnWorkingDay: { day: Day };
  addWorkingDays: { count: number; day: Day; source: LegalSource };
  skippedHoliday: { dayOff: HolidayCode; day: Day };
  skippedHolidays: { dayOff: HolidayCode; from: Day; to: Day };
  countedMakeUpDay: { dayOff: HolidayCode; day: Day };
  chosen: { day: Day };
  provisionalYear: { year: number };
};

export type ExplanationCode = keyof StepParams;

/** One line of "how this date came about": a code and its figures, the words are in i18n. */
export type ExplanationStep = {
  [Code in ExplanationCode]: { code: Code; params: StepParams[Code] };
}[ExplanationCode];

/** A step as it comes back from the database or over the wire. */
export interface StoredStep {
  code: string;
  params: Readonly<Record<string, string | number>>;
}

/** How a language speaks: its words by key, and the way it writes a day. */
export interface Speech {
  say(key: string, params: Record<string, string | number>): string;
  day(day: Day): string;
}

const DAYS = ['day', 'from', 'to'];
const WORDS = ['startEvent', 'dayOff', 'source', 'months'];

/** The line to read. Parameters that are days or codes are put into words first. */
export function explainStep({ code, params }: StoredStep, speech: Speech): string {
  const spoken: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) {
    if (DAYS.includes(name)) spoken[name] = speech.day(String(value));
    else if (WORDS.includes(name)) spoken[name] = speech.say(`calendar.${name}.${value}`, {});
    else spoken[name] = value;
  }
  return speech.say(`calendar.explanation.${code}`, spoken);
}
