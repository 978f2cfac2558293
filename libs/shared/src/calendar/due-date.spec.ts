import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, POLICY_KEYS, POLICY_PARAMETERS, policyWith } from '../policy/index.js';
import type { Clock } from './clocks.js';
import { CLOCKS, lengthOf } from './clocks.js';
import type { Day } from './days.js';
import { addDays } from './days.js';
import { type DueDate, dueDate, reckon, type Reckoning } from './due-date.js';
import { calendarOfVersion, NATIONAL_HOLIDAYS as calendar } from './holidays.data.js';
import { isWorkingDay } from './working-days.js';

const shipped = { calendar, policy: DEFAULT_POLICY };
const clocks = Object.keys(CLOCKS) as Clock[];
const dueOn = (clock: Clock, startsOn: Day) => dueDate({ clock, startsOn, ...shipped }).dueOn;

function keptOf({ reckonedWith }: DueDate): Reckoning {
  if (!reckonedWith) throw new Error('nobody chose this day');
  return reckonedWith;
}

describe('the statutory reply', () => {
  it('is due three months after dispatch, and says how the day came about', () => {
    expect(dueDate({ clock: 'statutoryReply', startsOn: '2026-02-12', ...shipped })).toEqual({
      clock: 'statutoryReply',
      startsOn: '2026-02-12',
      dueOn: '2026-05-12',
      provisional: false,
      explanation: [
        { code: 'startNotCounted', params: { startEvent: 'dispatch', day: '2026-02-12' } },
        { code: 'addMonths', params: { months: 3, day: '2026-05-12', source: 'deputiesLaw51' } },
        { code: 'endsOnWorkingDay', params: { day: '2026-05-12' } },
      ],
      reckonedWith: { policyKey: 'suggestion.statutory_reply', policyValue: 3, calendarVersion: 'statutory-2026' },
    });
  });

  it('is due six months after dispatch when the case is complex', () => {
    expect(dueDate({ clock: 'statutoryReply', startsOn: '2026-02-12', complex: true, ...shipped }).dueOn).toBe(
      '2026-08-12',
    );
  });

  it('ends with the month that has no corresponding day', () => {
    const due = dueDate({ clock: 'statutoryReply', startsOn: '2024-11-30', ...shipped });
    expect(due.dueOn).toBe('2025-02-28');
    expect(due.explanation).toContainEqual({
      code: 'monthEnd',
      params: { date: 30, day: '2025-02-28', source: 'civilCode202' },
    });
  });

  it('is not due on National Day but on the next working day', () => {
    const due = dueDate({ clock: 'statutoryReply', startsOn: '2026-07-01', ...shipped });
    expect(due.dueOn).toBe('2026-10-08');
    expect(due.explanation.at(-1)).toEqual({
      code: 'movedToWorkingDay',
      params: { from: '2026-10-01', dayOff: 'nationalDay', to: '2026-10-08', source: 'civilCode203' },
    });
  });

  it('is not due on a weekend, unless that day is worked', () => {
    expect(dueOn('statutoryReply', '2026-03-06')).toBe('2026-06-08');
    expect(dueOn('statutoryReply', '2026-07-10')).toBe('2026-10-10');
  });

  it('is provisional when it falls into a year whose holidays nobody has announced', () => {
    const due = dueDate({ clock: 'statutoryReply', startsOn: '2026-11-23', ...shipped });
    expect(due).toMatchObject({ dueOn: '2027-02-23', provisional: true });
    expect(due.explanation.at(-1)).toEqual({ code: 'provisionalYear', params: { year: 2027 } });
  });

  it('of a CPPCC proposal takes its length from the body’s policy, not from the Law on Deputies', () => {
    const startsOn = '2026-02-12';
    const policy = policyWith({ 'proposal.reply': 5 });
    const due = dueDate({ clock: 'statutoryReply', kind: 'cppccProposal', startsOn, calendar, policy });
    expect(due.dueOn).toBe('2026-07-13');
    expect(due.explanation).toContainEqual({
      code: 'addMonths',
      params: { months: 5, day: '2026-07-12', source: 'likeSuggestions' },
    });
    expect(dueDate({ clock: 'statutoryReply', kind: 'cppccProposal', startsOn, ...shipped }).dueOn).toBe('2026-05-12');
  });
});

describe('a clock of working days', () => {
  it('names the holidays it skipped and the make-up days it counted, in their order', () => {
    const due = dueDate({ clock: 'returnWindow', startsOn: '2026-02-12', ...shipped });
    expect(due.dueOn).toBe('2026-03-04');
    expect(due.explanation).toEqual([
      { code: 'startNotCounted', params: { startEvent: 'assign', day: '2026-02-12' } },
      { code: 'addWorkingDays', params: { count: 10, day: '2026-03-04', source: 'bodyRules' } },
      { code: 'countedMakeUpDay', params: { dayOff: 'springFestival', day: '2026-02-14' } },
      { code: 'skippedHolidays', params: { dayOff: 'springFestival', from: '2026-02-15', to: '2026-02-23' } },
      { code: 'countedMakeUpDay', params: { dayOff: 'springFestival', day: '2026-02-28' } },
    ]);
  });

  it('names a single day off as one day', () => {
    expect(dueDate({ clock: 'signFor', startsOn: '2024-06-07', ...shipped }).explanation.at(-1)).toEqual({
      code: 'skippedHoliday',
      params: { dayOff: 'dragonBoat', day: '2024-06-10' },
    });
  });

  it('is provisional as soon as it touches an unannounced year, at either end', () => {
    expect(dueDate({ clock: 'review', startsOn: '2026-12-24', ...shipped })).toMatchObject({
      dueOn: '2026-12-31',
      provisional: false,
    });
    expect(dueDate({ clock: 'review', startsOn: '2026-12-25', ...shipped })).toMatchObject({
      dueOn: '2027-01-04',
      provisional: true,
    });
    expect(dueDate({ clock: 'firstContact', startsOn: '2026-12-04', ...shipped })).toMatchObject({
      dueOn: '2027-01-04',
      provisional: true,
    });
    expect(dueDate({ clock: 'review', startsOn: '2023-12-29', ...shipped }).provisional).toBe(true);
    expect(dueDate({ clock: 'review', startsOn: '2023-12-31', ...shipped }).provisional).toBe(false);
  });

  it('follows the policy of the body', () => {
    const policy = policyWith({ sign_days: 5 });
    expect(dueDate({ clock: 'signFor', startsOn: '2026-03-02', calendar, policy }).dueOn).toBe('2026-03-09');
  });
});

describe('the default clocks, all started on Thursday 12 March 2026', () => {
  it.each<[Clock, string]>([
    ['review', '2026-03-19'],
    ['statutoryReply', '2026-06-12'],
    ['signFor', '2026-03-17'],
    ['firstContact', '2026-04-10'],
    ['returnWindow', '2026-03-26'],
    ['returnDecision', '2026-03-19'],
    ['opinion', '2026-04-13'],
    ['opinionAgain', '2026-03-19'],
    ['redo', '2026-04-13'],
    ['rating', '2026-04-02'],
    ['invitation', '2026-03-26'],
  ])('%s runs out on %s', (clock, expected) => {
    expect(dueOn(clock, '2026-03-12')).toBe(expected);
  });
});

describe('an invitation', () => {
  it('is open until the day its sender chose, working day or not', () => {
    expect(dueDate({ clock: 'invitation', startsOn: '2026-03-12', chosenOn: '2026-03-15', ...shipped })).toEqual({
      clock: 'invitation',
      startsOn: '2026-03-12',
      dueOn: '2026-03-15',
      provisional: false,
      explanation: [{ code: 'chosen', params: { day: '2026-03-15' } }],
      reckonedWith: null,
    });
  });
});

describe('every clock', () => {
  const anyDay = fc.integer({ min: -200, max: 1_200 }).map((count) => addDays('2024-01-01', count));
  const anyClock = fc.constantFrom(...clocks);

  it('runs out on a working day after its start, and never earlier for a later start', () => {
    fc.assert(
      fc.property(anyClock, anyDay, fc.nat(40), (clock, startsOn, wait) => {
        const due = dueOn(clock, startsOn);
        expect(due > startsOn).toBe(true);
        expect(isWorkingDay(due, calendar)).toBe(true);
        expect(dueOn(clock, addDays(startsOn, wait)) >= due).toBe(true);
      }),
    );
  });

  it('is provisional exactly when its explanation says so', () => {
    fc.assert(
      fc.property(anyClock, anyDay, (clock, startsOn) => {
        const { provisional, explanation } = dueDate({ clock, startsOn, ...shipped });
        expect(explanation.some((step) => step.code === 'provisionalYear')).toBe(provisional);
      }),
    );
  });

  it('is due on the same day again, in the same words, when it is reckoned from what is kept of it', () => {
    const versions = fc.constantFrom('national-2024', 'national-2025', 'national-2026');
    const policies = fc.constantFrom(DEFAULT_POLICY, policyWith({ sign_days: 5, 'proposal.reply': 5, redo_days: 2 }));
    const kinds = fc.constantFrom('suggestion' as const, 'cppccProposal' as const);
    const cases = fc.record({ clock: anyClock, startsOn: anyDay, kind: kinds, complex: fc.boolean() });
    fc.assert(
      fc.property(cases, versions, policies, (about, version, policy) => {
        const due = dueDate({ ...about, calendar: calendarOfVersion(version), policy });
        const { calendarVersion, ...length } = keptOf(due);
        const kept = { clock: due.clock, startsOn: due.startsOn, ...length };
        expect(reckon(kept, calendarOfVersion(calendarVersion))).toEqual(due);
      }),
    );
  });

  it('is due as it stands since, when a year was announced after it was reckoned', () => {
    const before = dueDate({
      clock: 'review',
      startsOn: '2025-12-29',
      ...shipped,
      calendar: calendarOfVersion('national-2025'),
    });
    expect(before).toMatchObject({ dueOn: '2026-01-05', provisional: true });
    const now = reckon({ ...before, ...keptOf(before) }, calendar);
    expect(now).toMatchObject({ dueOn: '2026-01-06', provisional: false });
    expect(now.reckonedWith).toEqual({ ...before.reckonedWith, calendarVersion: 'statutory-2026' });
  });

  it('takes its length from a period of the policy, and every period belongs to a clock', () => {
    const cases = clocks.flatMap((clock) =>
      (['suggestion', 'cppccProposal'] as const).flatMap((kind) =>
        [{}, { complex: true }, { inSession: true }].map((how) => lengthOf({ clock, kind, ...how })),
      ),
    );
    const periods = POLICY_KEYS.filter((key) => POLICY_PARAMETERS[key].kind === 'period');
    expect(new Set(cases)).toEqual(new Set(periods));
  });
});
