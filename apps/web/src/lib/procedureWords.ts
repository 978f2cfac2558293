import { sayShared } from './i18n';
import type { Action, CaseKind, CaseState, Reply, Satisfaction, Station, TimelineEntry } from './schemas';

/** The procedure's words for the codes of the API, in the language on screen. Where they stand in libs/shared is known here only. */
export const stateWord = (kind: CaseKind, state: CaseState): string => sayShared(`procedure.state.${kind}.${state}`);

export const stepWord = (kind: CaseKind, { machine, step }: Pick<Action | TimelineEntry, 'machine' | 'step'>): string =>
  sayShared(`procedure.step.${machine === 'proposal' ? kind : machine}.${step}`);

export const ruleWord = (rule: string): string => sayShared(`procedure.rule.${rule}`);

export const stationWord = (kind: CaseKind, station: Station['station']): string =>
  sayShared(`procedure.station.${kind}.${station}`);

export const satisfactionWord = (satisfaction: Satisfaction): string =>
  sayShared(`procedure.satisfaction.${satisfaction}`);

export const replyClassWord = (code: NonNullable<Reply['classCode']>): string =>
  sayShared(`procedure.replyClass.${code}`);
