import type { PolicyKey } from '../policy/index.js';

/** What a language calls each parameter that a body may adjust. */
export interface PolicyWords {
  readonly names: Readonly<Record<PolicyKey, string>>;
}
