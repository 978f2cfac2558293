import { REVISION_REASONS } from '@jianyan/shared';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Case } from '../../lib/schemas';
import { anAssignment, theSecretariat } from '../../test/desk';
import { aCase, anAction } from '../../test/fixtures';
import { showConsole } from '../test/showConsole';
import { actsIn, answerWith } from '../../test/server';
import { ActPanel } from './ActPanel';

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

describe('dispatching', () => {
  it.each([
    ['suggestion', 'registered', '答复期限为六个月，否则为三个月（代表法第五十一条）。'],
    ['cppccProposal', 'filed', '答复期限为六个月，否则为三个月（本级办理规定，参照代表建议的期限）。'],
  ] as const)('a %s rests on its own rule', async (kind, state, hint) => {
    await open(aCase({ kind, state, availableActions: [anAction('dispatch')] }), '交办');
    expect(screen.getByText(hint)).toBeVisible();
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

describe('the second review of a CPPCC proposal', () => {
  const preReview = {
    ...{ outcome: 'decline' as const, category: null, units: '', by: '彭慧' },
    ...{ reason: { id: 'reason-1', name: '内容空泛、没有具体建议的' }, words: '请补充具体建议。' },
    ...{ revisionReason: null, declineOutcome: 'reference' as const },
  };
  const kase = aCase({
    ...{ kind: 'cppccProposal', state: 'preReviewed', preReview },
    availableActions: [anAction('decline'), anAction('file')],
  });

  it('finds written what the first proposed, and asks which body decided and when', async () => {
    await open(kase, '不予立案');
    expect(screen.getByLabelText('说明')).toHaveValue('请补充具体建议。');
    expect(screen.getByRole('radio', { name: '转作工作参考' })).toBeChecked();
    expect(screen.getAllByRole('radio', { name: /委员会|联合会审/ })).toHaveLength(3);
    expect(screen.getByLabelText('审定日期')).toBeVisible();
  });

  it('is begun afresh where it decides otherwise', async () => {
    await open(kase, '立案');
    expect(screen.getByLabelText(/承办单位/)).toHaveValue('');
    expect(screen.getByLabelText('审定日期')).toBeVisible();
  });

  it('is none in a congress: nobody is asked which body decided', async () => {
    await open(aCase({ state: 'submitted', availableActions: [anAction('decline')] }), '不予受理');
    expect(screen.getByLabelText('说明')).toHaveValue('');
    expect(screen.queryByLabelText('审定日期')).toBeNull();
  });
});

describe('returning for revision', () => {
  it('asks for a reason of its own list, not of that for declining', async () => {
    const calls = answerWith({ 'POST /proposals/case-1/return-for-revision': { body: aCase({ state: 'returned' }) } });
    const kase = aCase({ state: 'submitted', availableActions: [anAction('returnForRevision')] });
    await showConsole(<ActPanel kase={kase} />, '/', '/', theSecretariat());
    await userEvent.click(screen.getByRole('button', { name: '退回修改' }));
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(screen.getAllByRole('radio')).toHaveLength(REVISION_REASONS.length);
    await userEvent.type(screen.getByLabelText('说明'), '第二条请另行提出。');
    await userEvent.click(screen.getByRole('button', { name: '退回修改' }));
    expect(actsIn(calls)).toEqual([]);
    await userEvent.click(screen.getByRole('radio', { name: '涉及几件事，应当分开提出' }));
    await userEvent.click(screen.getByRole('button', { name: '退回修改' }));
    const body = { revisionReason: 'severalMatters', words: '第二条请另行提出。' };
    await vi.waitFor(() => expect(actsIn(calls)).toMatchObject([{ method: 'POST', body }]));
  });

  it('by the second reviewer begins with what the first proposed', async () => {
    const preReview = {
      ...{ outcome: 'returnForRevision' as const, category: null, units: '', by: '彭慧', reason: null },
      ...{ revisionReason: 'facts' as const, words: '请核实人数。', declineOutcome: null },
    };
    const availableActions = [anAction('returnForRevision')];
    await open(aCase({ kind: 'cppccProposal', state: 'preReviewed', preReview, availableActions }), '退回修改');
    expect(screen.getByRole('radio', { name: '事实、数据需要核实' })).toBeChecked();
    expect(screen.getByLabelText('说明')).toHaveValue('请核实人数。');
  });
});

describe('the first review', () => {
  it('asks for what its outcome has to come with', async () => {
    await open(
      aCase({
        ...{ kind: 'cppccProposal', state: 'submitted', suggestedUnits: '市教育局' },
        availableActions: [anAction('preReview')],
      }),
      '初审',
    );
    expect(screen.getByLabelText('承办单位')).toHaveValue('市教育局');
    expect(screen.queryByLabelText('说明')).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: '不予立案' }));
    expect(screen.queryByLabelText('承办单位')).toBeNull();
    expect(screen.getByLabelText('说明')).toBeVisible();
    expect(screen.getByRole('radio', { name: '转作工作参考' })).toBeEnabled();
    await userEvent.click(screen.getByRole('radio', { name: '退回修改' }));
    expect(screen.getByRole('radio', { name: '没有具体建议或者建议不明确' })).toBeEnabled();
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});

describe('a filing that its author disowns', () => {
  const kase = aCase({
    state: 'handling',
    availableActions: [anAction('confirmDisowning'), anAction('refuseDisowning')],
  });

  it('is ended only after a second look', async () => {
    await open(kase, '确认否认');
    expect(screen.getByText(/此件随即终止办理/)).toBeVisible();
  });

  it('is refused with a reason and what he signed', async () => {
    await open(kase, '不采纳否认');
    expect(screen.getByLabelText('本人签字原件')).toBeVisible();
    expect(screen.getByLabelText('理由')).toBeVisible();
  });
});
