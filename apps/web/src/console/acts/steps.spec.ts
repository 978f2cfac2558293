import { assignmentWorkflow, cppccProposalWorkflow, replyWorkflow, suggestionWorkflow } from '@jianyan/shared';
import { describe, expect, it } from 'vitest';
import { form } from './form';
import { WAYS } from './steps';

type By = string | { readonly actor: string };
type Steps = Readonly<Record<string, { readonly by: readonly By[] }>>;

/** Who may take each step, whatever else has to hold. */
const takersOf = (steps: Steps): Map<string, string[]> =>
  new Map(
    Object.entries(steps).map(([step, { by }]) => [step, by.map((one) => (typeof one === 'string' ? one : one.actor))]),
  );

const tables = {
  proposal: takersOf({ ...suggestionWorkflow.steps, ...cppccProposalWorkflow.steps }),
  assignment: takersOf(assignmentWorkflow.steps),
  reply: takersOf(replyWorkflow.steps),
};

const membersOwn = ['author', 'invitee', 'coSigner'];

describe.each(Object.entries(WAYS))('a step on a %s', (machine, ways) => {
  const takers = tables[machine as keyof typeof tables];

  it('is taken by the system when no person takes it', () => {
    const bySystem = [...takers].filter(([, by]) => by.every((one) => one === 'system')).map(([step]) => step);
    const left = Object.entries(ways).filter(([, way]) => way === 'system');
    expect(left.map(([step]) => step).sort()).toEqual(bySystem.sort());
  });

  it('is left to the phone when only members take it', () => {
    const byMembers = [...takers].filter(([, by]) => by.every((one) => membersOwn.includes(one))).map(([step]) => step);
    const left = Object.entries(ways).filter(([, way]) => way === 'phone');
    expect(left.map(([step]) => step).sort()).toEqual(byMembers.sort());
  });
});

/** Never run: a form that does not tell what openapi.json wants is red in the check of types. */
export const whatDoesNotCompile = () => [
  // @ts-expect-error: nothing is asked for
  form('/api/proposals/{id}/register', {}),
  form('/api/proposals/{id}/return-for-revision', {
    // @ts-expect-error: a field that may be left out is missing, and would never be sent
    fields: () => ({ words: { as: 'text', limit: 10 } }),
  }),
  form('/api/proposals/{id}/dispatch', {
    // @ts-expect-error: yes or no is not asked for by a line
    fields: () => ({ officeId: { as: 'choice', list: 'units' }, complex: { as: 'line', limit: 3 } }),
  }),
  form('/api/proposals/{id}/settle', {
    // @ts-expect-error: what the API needs may not be left empty
    fields: () => ({ explanation: { as: 'text', limit: 10, optional: true } }),
  }),
  // @ts-expect-error: this step is told nothing
  form('/api/proposals/{id}/discard', { fields: () => ({ reason: { as: 'text', limit: 10 } }) }),
];
