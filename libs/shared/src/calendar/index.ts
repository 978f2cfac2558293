export type { Clock, ClockCase, StartEvent } from './clocks.js';
export { CLOCKS, lengthOf } from './clocks.js';
export type { Day, Weekday } from './days.js';
export {
  addDays,
  addMonths,
  compareDays,
  dateOf,
  daysBetween,
  isValidDay,
  isWeekday,
  shanghaiDayOf,
  weekdayOf,
  yearOf,
} from './days.js';
export type { DueDate, DueDateRequest } from './due-date.js';
export { dueDate } from './due-date.js';
export type { DayOffReason, ExplanationCode, ExplanationStep, Speech, StoredStep } from './explanation.js';
export { explainStep } from './explanation.js';
export { NATIONAL_HOLIDAY_NOTICES, NATIONAL_HOLIDAYS } from './holidays.data.js';
export type { HolidayCode, HolidayNotice, HolidayPeriod, HolidayTable } from './holidays.js';
export { holidayTable } from './holidays.js';
export type { Standing, StandingKind } from './standing.js';
export { standingOf, standingWords } from './standing.js';
export { addWorkingDays, isWorkingDay, nextWorkingDayFrom, workingDaysBetween } from './working-days.js';
