import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aSession } from '../../test/fixtures';
import { answerWith } from '../../test/server';
import { showConsole } from '../test/showConsole';
import type { Person } from '../api/persons';
import { PersonPage } from './PersonPage';

const admin = aSession({ roles: [{ role: 'admin' }], home: '/console' });

const seat = (changes: Partial<Person['seats'][number]>): Person['seats'][number] => ({
  ...{ id: 'seat-1', personId: 'person-1', bodyId: 'body-1', bodyName: '株洲市人民代表大会', termId: 'term-16' },
  ...{ termOrdinal: 16, termStartsOn: '2022-01-05', termEndsOn: '2027-01-04', name: '邓波', toldApartBy: null },
  ...{ post: '司机', credentialNo: null, phone: null, groups: [], version: 1, retiredAt: null },
  ...changes,
});
const account: Person['accounts'][number] = {
  ...{ id: 'account-1', personId: 'person-1', version: 3, login: 'dengbo', name: '邓波', locale: 'zh-CN', demo: false },
  ...{ hasPassword: true, oneTimeCodeExpiresAt: null, lastSeenAt: '2026-03-15T02:00:00Z', disabledAt: null },
  roles: [{ role: 'member', member: { id: 'seat-1', name: '邓波' } }],
};
const dengbo: Person = {
  ...{ id: 'person-1', name: '邓波', accounts: [account] },
  seats: [
    seat({ groups: [{ id: 'group-1', name: '茶陵代表团', kind: 'delegation' }] }),
    seat({ id: 'seat-0', termOrdinal: 15, termStartsOn: '2017-01-05', termEndsOn: '2022-01-04', post: null }),
  ],
};

const open = (person: object, search = '') => {
  const calls = answerWith({ 'GET /persons/person-1': person });
  const at = `/registers/members/persons/person-1${search}`;
  return showConsole(<PersonPage />, '/registers/:register/persons/:personId', at, admin).then(() => calls);
};

const rowsOf = async (table: string): Promise<string[][]> => {
  const [, ...rows] = within(await screen.findByRole('table', { name: table })).getAllByRole('row');
  return rows.map((row) =>
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  );
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the page of a person', () => {
  it('has the seats of each term and body with their years and whether they last, and the account with its roles', async () => {
    await open({ body: dengbo });
    expect(await screen.findByRole('heading', { level: 1, name: '邓波' })).toBeVisible();
    const seats = await rowsOf('席位');
    expect(seats.map((cells) => cells.slice(0, 6))).toEqual([
      ['株洲市人民代表大会', '第十六届 （2022—2027年）', '在任', '邓波', '司机', '茶陵代表团'],
      ['株洲市人民代表大会', '第十五届 （2017—2022年）', '已届满', '邓波', '', ''],
    ]);
    const [[login, state, , , roles] = []] = await rowsOf('账号');
    expect([login, state, roles]).toEqual(['dengbo', '可用', '代表、委员 · 邓波']);
  });

  it('leads back to the register as one left it', async () => {
    await open({ body: dengbo }, '?text=deng&order=strokes');
    const trail = screen.getByRole('navigation', { name: '当前位置' });
    expect(await within(trail).findByText('邓波')).toBeVisible();
    expect(within(trail).getByRole('link', { name: '代表、委员' })).toHaveAttribute(
      'href',
      '/registers/members?text=deng&order=strokes',
    );
  });

  it('lets a seat be changed where it stands, and shows it as it is then', async () => {
    const calls = await open({ body: dengbo });
    await userEvent.click(await screen.findByRole('button', { name: '修改 邓波 第十六届' }));
    expect(await screen.findByRole('dialog', { name: '修改：代表、委员' })).toBeVisible();
    expect(screen.getByLabelText('职务（可不填）')).toHaveValue('司机');
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    await vi.waitFor(() => expect(calls.filter(({ path }) => path === '/persons/person-1')).toHaveLength(2));
  });

  it('says so when somebody has no account yet, and when staff have no seat', async () => {
    await open({ body: { ...dengbo, accounts: [] } });
    expect(await screen.findByText(/还不能登录/)).toBeVisible();
    cleanup();
    await open({ body: { ...dengbo, seats: [] } });
    expect(await screen.findByText(/不是代表或委员/)).toBeVisible();
  });

  it('says so when there is nobody, and lets it be asked for again when it did not come', async () => {
    await open({ status: 404, body: { code: 'not-found', detail: '没有找到。', status: 404 } });
    expect(await screen.findByRole('alert')).toHaveTextContent('没有找到');
    cleanup();
    const answers = [
      { status: 500, body: { code: 'internal-error', detail: '服务器出错。', status: 500 } },
      { body: dengbo },
    ];
    await open(() => answers.shift() ?? {});
    await userEvent.click(await screen.findByRole('button', { name: '重试' }));
    expect(await screen.findByRole('heading', { level: 1, name: '邓波' })).toBeVisible();
  });

  it('stands below no register but those of people', async () => {
    answerWith({});
    await showConsole(<PersonPage />, '/registers/:register/persons/:personId', '/registers/units/persons/1', admin);
    expect(await screen.findByRole('link', { name: '回到工作台' })).toBeVisible();
  });
});
