/** The screens of the guided filing, in order: one question each. */
export const STEPS = ['title', 'background', 'points', 'files', 'coSigners', 'units', 'wish', 'check'] as const;
export type StepName = (typeof STEPS)[number];

export const isStep = (value: string): value is StepName => STEPS.some((step) => step === value);

export const stepAfter = (step: StepName): StepName => STEPS[STEPS.indexOf(step) + 1] ?? 'check';
