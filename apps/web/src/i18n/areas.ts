import type { ProcedureWords } from '@jianyan/shared';
import type { calendar } from './zh-CN/calendar';
import type { common } from './zh-CN/common';
import type { console } from './zh-CN/console';
import type { consoleCase } from './zh-CN/consoleCase';
import type { consoleRegisters } from './zh-CN/consoleRegisters';
import type { filing } from './zh-CN/filing';
import type { login } from './zh-CN/login';
import type { member } from './zh-CN/member';
import type { memberPages } from './zh-CN/memberPages';
import type { proposal } from './zh-CN/proposal';

/** Every area of texts, one file each in zh-CN/ and en/, exporting a constant of the area's name. A new area is one line here. */
export interface Areas {
  calendar: typeof calendar;
  common: typeof common;
  console: typeof console;
  consoleCase: typeof consoleCase;
  consoleRegisters: typeof consoleRegisters;
  filing: typeof filing;
  login: typeof login;
  member: typeof member;
  memberPages: typeof memberPages;
  procedure: ProcedureWords;
  proposal: typeof proposal;
}

export type Area = keyof Areas;

/** What the English file of an area must hold: the same keys, and beside a plural's `…_other` perhaps its `…_one`. */
export type SameKeys<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : SameKeys<Texts[Key]>;
} & {
  readonly [Key in keyof Texts as Key extends `${infer Stem}_other` ? `${Stem}_one` : never]?: string;
};
