import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { theSecretariat } from '../../test/desk';
import { aCase, anAction } from '../../test/fixtures';
import { showConsole } from '../test/showConsole';
import { actsIn, answerWith } from '../../test/server';
import { ActPanel } from './ActPanel';
import { assignedUnits, faultOfUnits, NOBODY_YET } from './assignedUnits';

const units = {
  body: {
    items: [
      { id: 'unit-1', name: '市教育局' },
      { id: 'unit-2', name: '市财政局' },
    ],
  },
};

async function open(suggestedUnits = '') {
  const calls = answerWith({
    'GET /choices/units': units,
    'POST /proposals/case-1/assign': { body: aCase({ state: 'handling' }) },
  });
  const dispatched = aCase({ state: 'dispatched', suggestedUnits, availableActions: [anAction('assign')] });
  await showConsole(<ActPanel kase={dispatched} />, '/', '/', theSecretariat());
  await userEvent.click(screen.getByRole('button', { name: '分派' }));
  return calls;
}

/** Lists that were opened before stay in the page, hidden; the newest is the open one. */
const openList = (): HTMLElement =>
  [...document.querySelectorAll<HTMLElement>('.ant-select-dropdown')].at(-1) ?? document.body;

async function choose(label: string, name: string): Promise<void> {
  await userEvent.click(screen.getByRole('combobox', { name: label }));
  await userEvent.click(await within(openList()).findByTitle(name));
}

afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

describe('assigning a case', () => {
  it('needs a unit that replies', async () => {
    const calls = await open();
    await userEvent.click(screen.getByRole('button', { name: '分派' }));
    await userEvent.click(await screen.findByRole('link', { name: '选择负责答复的单位' }));
    expect(screen.getByRole('group', { name: '承办单位' })).toContainElement(document.activeElement as HTMLElement);
    expect(calls.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('sends the lead and the co-handlers with their roles', async () => {
    const calls = await open();
    await choose('主办', '市教育局');
    await choose('会办', '市财政局');
    await userEvent.click(screen.getByRole('button', { name: '分派' }));
    expect(await screen.findByText(/已办理/)).toBeVisible();
    expect(actsIn(calls)[0]).toMatchObject({
      body: {
        units: [
          { unitId: 'unit-1', role: 'lead' },
          { unitId: 'unit-2', role: 'co' },
        ],
      },
    });
  });

  it('does not offer a unit twice', async () => {
    await open();
    await choose('主办', '市教育局');
    await userEvent.click(screen.getByRole('combobox', { name: '会办' }));
    const offered = within(openList());
    expect(await offered.findByTitle('市财政局')).toBeInTheDocument();
    expect(offered.queryByTitle('市教育局')).not.toBeInTheDocument();
  });

  it('offers what the proposer suggests: the first leads and the others co-handle with one press', async () => {
    const calls = await open('市教育局、市财政局，市气象局');
    await userEvent.click(await screen.findByRole('button', { name: '按建议：市教育局主办，其余会办' }));
    expect(screen.getByRole('button', { name: '市教育局：设为主办' })).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByText('未在承办单位名册中找到：市气象局')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '分派' }));
    expect(await screen.findByText(/已办理/)).toBeVisible();
    expect(actsIn(calls)[0]?.body).toEqual({
      units: [
        { unitId: 'unit-1', role: 'lead' },
        { unitId: 'unit-2', role: 'co' },
      ],
    });
  });

  it('finds of two units of one name the one whose region was written, and guesses at none where it was not', async () => {
    const namesakes = ['天元区', '荷塘区'].map((region, index) => ({
      ...{ id: `namesake-${index}`, name: '区教育局', shortName: '教育局', detail: region, toldApartBy: region },
    }));
    const body = { items: namesakes, total: 2, nextCursor: null };
    const asked = answerWith({ 'GET /choices/units': { body } });
    const dispatched = aCase({
      ...{ state: 'dispatched', availableActions: [anAction('assign')] },
      suggestedUnits: '区教育局（荷塘区）、区教育局',
    });
    await showConsole(<ActPanel kase={dispatched} />, '/', '/', theSecretariat());
    await userEvent.click(screen.getByRole('button', { name: '分派' }));
    expect(await screen.findByRole('button', { name: '区教育局（荷塘区）：设为主办' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '区教育局（天元区）：设为主办' })).not.toBeInTheDocument();
    expect(screen.getByText('教育局（荷塘区）')).toBeVisible();
    expect(screen.getByText('未在承办单位名册中找到：区教育局')).toBeVisible();
    expect(asked.length).toBeGreaterThan(0);
  });

  it('lets a co-handler lead instead with one press: the two change places', async () => {
    const calls = await open('市教育局、市财政局');
    await userEvent.click(await screen.findByRole('button', { name: '按建议：市教育局主办，其余会办' }));
    await userEvent.click(screen.getByRole('button', { name: '市财政局：设为主办' }));
    await userEvent.click(screen.getByRole('button', { name: '分派' }));
    expect(await screen.findByText(/已办理/)).toBeVisible();
    expect(actsIn(calls)[0]?.body).toEqual({
      units: [
        { unitId: 'unit-2', role: 'lead' },
        { unitId: 'unit-1', role: 'co' },
      ],
    });
  });

  it('says at the field of the lead that one is missing', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: '分派' }));
    const [inSummary, atField] = await screen.findAllByText('选择负责答复的单位');
    expect(inSummary).toBeVisible();
    const lead = screen.getByRole('combobox', { name: '主办' });
    expect(atField?.parentElement).toContainElement(lead);
    expect(atField?.parentElement).not.toContainElement(screen.getByRole('combobox', { name: '会办' }));
  });

  it('says at the field of a unit what the server has against that unit', async () => {
    answerWith({
      'GET /choices/units': units,
      'POST /proposals/case-1/assign': {
        status: 422,
        body: {
          code: 'unknown-reference',
          detail: '所选的条目不存在或已停用，请重新选择。',
          fields: [{ field: 'units.1.unitId', code: 'unknown-reference', message: '所选的条目不存在或已停用。' }],
        },
      },
    });
    const dispatched = aCase({ state: 'dispatched', availableActions: [anAction('assign')] });
    await showConsole(<ActPanel kase={dispatched} />, '/', '/', theSecretariat());
    await userEvent.click(screen.getByRole('button', { name: '分派' }));
    await choose('主办', '市教育局');
    await choose('会办', '市财政局');
    await userEvent.click(screen.getByRole('button', { name: '分派' }));
    const [inSummary, ...atField] = await screen.findAllByText('所选的条目不存在或已停用。');
    expect(inSummary?.tagName).toBe('A');
    expect(atField).toHaveLength(1);
    expect(atField[0]?.parentElement).toContainElement(screen.getByRole('combobox', { name: '会办' }));
    expect(atField[0]?.parentElement).not.toContainElement(screen.getByRole('combobox', { name: '主办' }));
  });

  it('asks each of several units for its part', () => {
    const separate = [{ unitId: 'unit-1', part: '师资' }, { unitId: 'unit-2' }];
    expect(faultOfUnits({ ...NOBODY_YET, mode: 'separate', separate })).toBe('partMissing');
  });

  it('wants two units at least when they handle it separately', () => {
    const separate = [{ unitId: 'unit-1', part: '师资' }, {}];
    expect(faultOfUnits({ ...NOBODY_YET, mode: 'separate', separate })).toBe('oneSeparateOnly');
  });

  it('forgets the co-handlers of a sole handler', () => {
    const chosen = { ...NOBODY_YET, mode: 'sole' as const, one: 'unit-1', co: ['unit-2'] };
    expect(assignedUnits(chosen)).toEqual([{ unitId: 'unit-1', role: 'sole' }]);
  });
});
