import type { PolicyKey, PolicyParameters } from '../policy/index.js';

/** The options that a body chooses from, apart from the reply classes, which procedure.ts names. */
type OptionsOf<Key extends PolicyKey> = PolicyParameters[Key] extends {
  kind: 'choice';
  options: readonly (infer Option)[];
}
  ? Readonly<Record<Extract<Option, string>, string>>
  : never;

type ChoiceKey = { [Key in PolicyKey]: PolicyParameters[Key] extends { kind: 'choice' } ? Key : never }[PolicyKey];

/** What a language calls each parameter that a body may adjust. */
export interface PolicyWords {
  readonly names: Readonly<Record<PolicyKey, string>>;
  readonly options: { readonly [Key in ChoiceKey]: OptionsOf<Key> };
}
