import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Case } from '../../lib/schemas';
import { anAssignment, theSecretariat } from '../../test/desk';
import { aCase, anAction } from '../../test/fixtures';
import { showConsole } from '../test/showConsole';
import { answerWith } from '../../test/server';
import { ActPanel } from './ActPanel';

// antd in jsdom takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

async function open(kase: Case, step: string): Promise<void> {
  answerWith({ 'GET /choices/units': { body: { items: [] } } });
  await showConsole(<ActPanel kase={kase} />, '/', '/', theSecretariat());
  await userEvent.click(screen.getByRole('button', { name: step }));
}

afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

describe('a case dispatched anew', () => {
  it('is as complex as its first dispatch said', async () => {
    const recalled = aCase({ state: 'registered', complex: true, availableActions: [anAction('dispatch')] });
    await open(recalled, '交办');
    expect(screen.getByRole('checkbox', { name: '涉及面广、处理难度大' })).toBeChecked();
  });
});

describe('reassigning', () => {
  it('offers the parts that nobody has taken over yet', async () => {
    const assignments = [
      anAssignment({ id: 'assignment-1', unitName: '市发改委', state: 'ended' }),
      anAssignment({ id: 'assignment-2', unitName: '市教育局', role: 'co' }),
      anAssignment({ id: 'assignment-3', unitName: '市财政局', role: 'co', state: 'returned', vacant: true }),
    ];
    await open(aCase({ state: 'handling', assignments, availableActions: [anAction('reassign')] }), '改派');
    expect(screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual([
      '市财政局（会办）',
    ]);
  });
});
