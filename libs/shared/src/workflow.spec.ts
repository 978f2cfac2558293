import { describe, expect, it } from 'vitest';
import { applying, defineWorkflow, stateAfter, stepsInReach, takeStep } from './workflow.js';

interface Loan {
  readonly overdue: boolean;
  readonly reserved: boolean;
}

/** A procedure of its own, so that the questions are tested apart from the tables of the product. */
const loan = defineWorkflow({
  name: 'loan',
  states: ['onShelf', 'lent', 'late', 'setAside'],
  final: ['setAside'],
  rules: {
    isOverdue: (loan: Loan) => loan.overdue,
    isReserved: (loan: Loan) => loan.reserved,
    isFree: (loan: Loan) => !loan.reserved,
  },
  doors: ['isOverdue'],
  steps: {
    buy: { from: 'nothing', to: 'onShelf', by: ['secretariat'], tells: [], source: '–' },
    lend: { from: ['onShelf'], to: 'lent', by: ['author'], needs: ['isFree'], tells: ['author'], source: '–' },
    renew: {
      from: ['lent'],
      to: 'stay',
      by: [{ actor: 'author', when: 'isFree' }, 'secretariat'],
      tells: ['author', { which: 'coSigners', when: 'isReserved' }],
      source: '–',
    },
    giveBack: {
      from: ['lent'],
      to: [{ when: 'isReserved', state: 'setAside' }, { when: 'isOverdue', state: 'late' }, { state: 'onShelf' }],
      by: ['author'],
      tells: [],
      source: '–',
    },
    remind: { from: ['lent'], to: 'stay', by: ['secretariat'], needs: ['isOverdue'], tells: ['author'], source: '–' },
    forgive: { from: ['late'], to: 'back', by: ['secretariat'], tells: [], source: '–' },
  },
});

// What is misspelt in a table does not compile; an expectation that is not met does not either.
const { steps } = loan;
defineWorkflow({
  ...{ name: 'misspelt', states: ['onShelf'], final: [], rules: {}, doors: [] },
  // @ts-expect-error a part that no row has
  steps: { buy: { ...steps.buy, telsl: [] } },
});
defineWorkflow({
  ...{ name: 'misspelt', states: ['onShelf'], final: [], rules: {}, doors: [] },
  // @ts-expect-error a state that the table does not have
  steps: { buy: { ...steps.buy, to: 'onSelf' } },
});

const free: Loan = { overdue: false, reserved: false };

describe('whether a step may be taken', () => {
  it('names as what the person acts', () => {
    expect(takeStep(loan, 'lend', 'onShelf', ['coSigner', 'author'], free)).toEqual({ taken: true, actor: 'author' });
  });

  it('is refused first for the state, then for the person, then for a condition', () => {
    const reserved = { ...free, reserved: true };
    expect(takeStep(loan, 'lend', 'lent', ['coSigner'], reserved)).toEqual({
      taken: false,
      refusal: { because: 'state' },
    });
    expect(takeStep(loan, 'lend', 'onShelf', ['coSigner'], reserved)).toEqual({
      taken: false,
      refusal: { because: 'actor' },
    });
    expect(takeStep(loan, 'lend', 'onShelf', ['author'], reserved)).toEqual({
      taken: false,
      refusal: { because: 'condition', rule: 'isFree' },
    });
  });

  it('depends on the rule that an actor is bound to', () => {
    const reserved = { ...free, reserved: true };
    expect(takeStep(loan, 'renew', 'lent', ['author'], reserved).taken).toBe(false);
    expect(takeStep(loan, 'renew', 'lent', ['author', 'secretariat'], reserved)).toEqual({
      taken: true,
      actor: 'secretariat',
    });
  });

  it('brings into being only what is not there yet', () => {
    expect(takeStep(loan, 'buy', undefined, ['secretariat'], free).taken).toBe(true);
    expect(takeStep(loan, 'buy', 'onShelf', ['secretariat'], free).taken).toBe(false);
    expect(takeStep(loan, 'lend', undefined, ['author'], free).taken).toBe(false);
  });
});

describe('where a step leads', () => {
  it('is the first branch whose rule holds, or else the last', () => {
    expect(stateAfter(loan, 'giveBack', 'lent', { overdue: true, reserved: true })).toBe('setAside');
    expect(stateAfter(loan, 'giveBack', 'lent', { overdue: true, reserved: false })).toBe('late');
    expect(stateAfter(loan, 'giveBack', 'lent', free)).toBe('onShelf');
  });

  it('may be where the thing is, or where it came from', () => {
    expect(stateAfter(loan, 'renew', 'lent', free)).toBe('lent');
    expect(stateAfter(loan, 'forgive', 'late', free, 'lent')).toBe('lent');
  });

  it('is an error when nobody wrote down where it came from', () => {
    expect(() => stateAfter(loan, 'forgive', 'late', free)).toThrow('loan.forgive leads nowhere from late');
  });
});

describe('the steps in reach', () => {
  it('are those of the person, in the table’s order, with what still stands against them', () => {
    expect(stepsInReach(loan, 'lent', ['author', 'secretariat'], free)).toEqual([
      { action: 'renew', unmet: [] },
      { action: 'giveBack', unmet: [] },
    ]);
    expect(stepsInReach(loan, 'onShelf', ['author'], { ...free, reserved: true })).toEqual([
      { action: 'lend', unmet: ['isFree'] },
    ]);
    expect(stepsInReach(loan, 'onShelf', ['coSigner'], free)).toEqual([]);
  });

  it('are not those behind a shut door, though who takes one all the same is told why not', () => {
    const late = { ...free, overdue: true };
    const namesOf = (about: Loan) => stepsInReach(loan, 'lent', ['secretariat'], about).map(({ action }) => action);
    expect([namesOf(free), namesOf(late)]).toEqual([['renew'], ['renew', 'remind']]);
    const answer = { taken: false, refusal: { because: 'condition', rule: 'isOverdue' } };
    expect(takeStep(loan, 'remind', 'lent', ['secretariat'], free)).toEqual(answer);
  });
});

describe('what a step tells', () => {
  it('leaves out the entries whose rule does not hold', () => {
    expect(applying(loan, loan.steps.renew.tells, free)).toEqual(['author']);
    expect(applying(loan, loan.steps.renew.tells, { ...free, reserved: true })).toEqual(['author', 'coSigners']);
  });
});
