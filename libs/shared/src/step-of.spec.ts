import { describe, expect, expectTypeOf, it } from 'vitest';
import { MACHINES, PROPOSAL_KINDS, PROPOSAL_WORKFLOWS } from './index.js';
import { assignmentWorkflow } from './assignment/assignment.workflow.js';
import { replyWorkflow } from './reply/reply.workflow.js';
import { READERS, READS_AS, SYSTEM_STEPS } from './roles.js';
import { stepOf } from './step-of.js';
import { detailsFor, type ParticularsOf, type Step } from './workflow.js';

const rows = [...Object.values(PROPOSAL_WORKFLOWS), assignmentWorkflow, replyWorkflow].flatMap((table) =>
  Object.entries<Step<string, string>>(table.steps).map(([name, step]) => ({ name: `${table.name}.${name}`, step })),
);

describe('the row of a step', () => {
  it('is found in the table that its machine follows', () => {
    expect(stepOf('suggestion', 'proposal', 'register')?.to).toBe('registered');
    expect(stepOf('cppccProposal', 'proposal', 'register')).toBeUndefined();
    expect(stepOf('cppccProposal', 'reply', 'issue')?.to).toBe('issued');
    expect(PROPOSAL_KINDS.length * MACHINES.length).toBe(6);
  });

  it('gives each thing that its event tells somebody who reads it', () => {
    const told = rows.flatMap(({ name, step }) =>
      Object.entries(step.details ?? {}).map(([detail, readers]) => ({ of: `${name}.${detail}`, readers })),
    );
    expect(told.length).toBeGreaterThan(30);
    expect(told.filter(({ readers }) => readers.length === 0)).toEqual([]);
  });

  it('lets whoever is told of it know of it', () => {
    const kept = rows.flatMap(({ name, step }) => {
      const audiences = step.tells.map((told) => (typeof told === 'string' ? told : told.which));
      const unseen = audiences.filter((audience) => step.seenBy && !step.seenBy.includes(READS_AS[audience]));
      // Whoever declined or was asked no longer has left the case: the notice is all he sees of it.
      return unseen
        .filter((audience) => audience !== 'invitee' && audience !== 'invitees')
        .map((to) => `${name} ${to}`);
    });
    expect(kept).toEqual([]);
  });
});

describe('a step that nobody takes', () => {
  it('follows from another', () => {
    const following = new Set(rows.flatMap(({ step }) => step.then ?? []));
    expect([...following].sort()).toEqual([...SYSTEM_STEPS].sort());
  });

  it('is the system’s alone, and is called so', () => {
    const ofSystem = rows.filter(({ step }) => step.by.some((by) => by === 'system')).map(({ name }) => name);
    expect([...new Set(ofSystem.map((name) => name.split('.')[1]))].sort()).toEqual([...SYSTEM_STEPS].sort());
  });
});

describe('what an event tells', () => {
  const row = { details: { reason: ['office'], newUnit: [...READERS] }, source: '–' } as const;

  it('is read by whom its row names', () => {
    const told = { reason: '不属于职责。', newUnit: '市发改委' };
    expect(detailsFor(row, told, ['author'])).toEqual({ newUnit: '市发改委' });
    expect(detailsFor(row, told, ['author', 'office'])).toEqual(told);
  });

  it('is all that its row lists, and nothing else', () => {
    expectTypeOf<ParticularsOf<typeof row>>().toEqualTypeOf<{
      readonly reason: string | number | boolean | null;
      readonly newUnit: string | number | boolean | null;
    }>();
  });

  it('is read by nobody where its row does not name it', () => {
    expect(detailsFor(row, { secret: '…' }, READERS)).toEqual({});
    expect(detailsFor(undefined, { reason: '…' }, READERS)).toEqual({});
  });
});
