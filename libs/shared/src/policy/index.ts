export type { LegalSource } from './legal-sources.js';
export type { Count, Parameter, Period, Selection, ValueOf } from './parameters.js';
export type { Policy, PolicyKey, PolicyParameters, PolicyValue, PeriodKey } from './policy.js';
export { POLICY_KEYS, POLICY_PARAMETERS } from './policy.js';
export type { ReplyClass, ReplyClassCode } from './reply-classes.js';
export { promisesSomething, REPLY_CLASS_CODES, REPLY_CLASSES } from './reply-classes.js';
export { DEFAULT_POLICY, isAllowed, policyWith } from './settings.js';
