import { calendar } from '@jianyan/shared/i18n/zh-CN/calendar';
import { procedure } from '@jianyan/shared/i18n/zh-CN/procedure';
import { common } from '../apps/web/src/i18n/zh-CN/common.ts';
import { console as desk } from '../apps/web/src/i18n/zh-CN/console.ts';
import { consoleCase } from '../apps/web/src/i18n/zh-CN/consoleCase.ts';
import { consoleRegisters } from '../apps/web/src/i18n/zh-CN/consoleRegisters.ts';
import { filing } from '../apps/web/src/i18n/zh-CN/filing.ts';
import { login } from '../apps/web/src/i18n/zh-CN/login.ts';
import { member } from '../apps/web/src/i18n/zh-CN/member.ts';
import { memberPages } from '../apps/web/src/i18n/zh-CN/memberPages.ts';
import { proposal } from '../apps/web/src/i18n/zh-CN/proposal.ts';

/** The product's own Chinese words: a journey looks for what people are shown, and a change of words is no broken journey. */
export {
  calendar,
  common,
  consoleCase,
  consoleRegisters,
  desk,
  filing,
  login,
  member,
  memberPages,
  procedure,
  proposal,
};

export const { suggestion, cppccProposal, assignment, reply } = procedure.steps;

/** A text with its {{particulars}} filled in. */
export const say = (text: string, particulars: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(particulars[name] ?? ''));

/** 3月1日, with the year when it is not today's, as the pages write a day. */
export const shortDay = (day: string, today: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year === Number(today.slice(0, 4)) ? '' : `${year}年`}${month}月${date}日`;
};

/** 2026年5月12日（星期二）, as the pages write a day that somebody has to keep. */
export function longDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const weekday = new Intl.DateTimeFormat('zh-CN', { timeZone: 'UTC', weekday: 'long' }).format(new Date(day));
  return `${year}年${month}月${date}日（${weekday}）`;
}
