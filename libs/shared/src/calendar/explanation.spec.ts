import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { calendar as en } from '../i18n/en/calendar.js';
import { calendar as zhCN } from '../i18n/zh-CN/calendar.js';
import { DEFAULT_POLICY, POLICY_KEYS, POLICY_PARAMETERS } from '../policy/index.js';
import type { Clock } from './clocks.js';
import type { Day } from './days.js';
import { dueDate } from './due-date.js';
import type { Speech } from './explanation.js';
import { explainStep } from './explanation.js';
import { NATIONAL_HOLIDAYS as calendar } from './holidays.data.js';
import { standingWords } from './standing.js';

const languages = createInstance();
await languages.init({
  resources: { 'zh-CN': { translation: { calendar: zhCN } }, en: { translation: { calendar: en } } },
  interpolation: { escapeValue: false },
});

const chinese: Speech = {
  say: languages.getFixedT('zh-CN'),
  day: (day: Day) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
};
const english: Speech = { say: languages.getFixedT('en'), day: (day: Day) => day };

function explained(clock: Clock, startsOn: Day, speech: Speech): string[] {
  return dueDate({ clock, startsOn, calendar, policy: DEFAULT_POLICY }).explanation.map((step) =>
    explainStep(step, speech),
  );
}

describe('how a due date came about, in words', () => {
  it('cites the law for the statutory reply', () => {
    expect(explained('statutoryReply', '2026-02-12', chinese)).toEqual([
      '2月12日交办，起算日不计入',
      '三个月 → 5月12日（代表法第五十一条）',
      '5月12日是工作日',
    ]);
  });

  it('tells why a day moved', () => {
    expect(explained('statutoryReply', '2026-07-01', chinese).at(-1)).toBe(
      '10月1日逢国庆节，顺延至10月8日（民法典第二百零三条）',
    );
  });

  it('lists holidays and make-up days', () => {
    expect(explained('signFor', '2026-02-12', chinese)).toEqual([
      '2月12日分派，起算日不计入',
      '3 个工作日 → 2月24日（本级办理规定）',
      '2月14日是春节调休上班日，计入',
      '2月15日至2月23日春节放假，不计入',
    ]);
  });

  it('speaks English as well', () => {
    expect(explained('redo', '2026-12-31', english)).toEqual([
      'Re-handling ordered on 2026-12-31; this day is not counted',
      'One month → 2027-01-31 (local rules of handling)',
      '2027-01-31 falls on a weekend, so it moves to 2027-02-01 (Civil Code, art. 203)',
      'The holidays of 2027 are not announced yet: only weekends are left out, to be computed again',
    ]);
  });

  it('counts one day as one', () => {
    const { key, params } = standingWords({ kind: 'overdue', workingDays: -1 });
    expect(languages.getFixedT('en')(key, params)).toBe('Overdue by 1 working day');
    expect(languages.getFixedT('zh-CN')(key, params)).toBe('已逾期 1 个工作日');
  });
});

describe('the words', () => {
  it('have the same placeholders in both languages', () => {
    const placeholders = (words: object) =>
      Object.entries(words).map(([code, text]) => [
        code,
        String(text)
          .match(/\{\{\w+\}\}/gu)
          ?.toSorted() ?? [],
      ]);
    for (const topic of ['explanation', 'standing', 'clock'] as const) {
      const singular = ([code]: unknown[]) => String(code).endsWith('_one');
      const inEnglish = placeholders(en[topic]).filter((entry) => !singular(entry));
      expect(inEnglish).toEqual(placeholders(zhCN[topic]));
    }
  });

  it('name every number of months a policy may take', () => {
    const longest = POLICY_KEYS.map((key) => POLICY_PARAMETERS[key]).flatMap((parameter) =>
      parameter.kind === 'period' && parameter.unit === 'months' ? [parameter.max] : [],
    );
    expect(Math.max(...longest)).toBe(Object.keys(zhCN.months).length);
  });
});
