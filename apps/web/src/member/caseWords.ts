import { calendar } from '../i18n/zh-CN/calendar';
import { procedure } from '../i18n/zh-CN/procedure';
import { proposal } from '../i18n/zh-CN/proposal';

/** What is said of cases: fetched while the session is being asked for, there before the first case is. */
export const caseWords = { calendar, procedure, proposal };
