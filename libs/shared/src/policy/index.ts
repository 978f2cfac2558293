export type { LegalSource } from './legal-sources.js';
export type { Parameter, Period } from './parameters.js';
export type { Policy, PolicyKey, PeriodKey } from './policy.js';
export { POLICY_KEYS, POLICY_PARAMETERS } from './policy.js';
export type { ReplyClassCode } from './reply-classes.js';
export { promisesSomething, REPLY_CLASS_CODES } from './reply-classes.js';
export { DEFAULT_POLICY, isAllowed, policyWith } from './settings.js';
