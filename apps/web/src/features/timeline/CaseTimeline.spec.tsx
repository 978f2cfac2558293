import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Case } from '../../lib/schemas';
import { anEntry } from '../../test/desk';
import { aCase } from '../../test/fixtures';
import { show } from '../../test/render';
import { answerWith, loseConnection } from '../../test/server';
import { CaseTimeline } from './CaseTimeline';
import { useTimeline } from './useTimeline';

const all = ['dispatch', 'register', 'submit', 'create'].map((step, index) =>
  anEntry(step, { at: `2026-03-1${String(6 - index)}T01:30:00Z` }),
);
const cut = aCase({ timeline: all.slice(0, 2), timelineCount: all.length });

function Page({ kase }: { kase: Case }) {
  const timeline = useTimeline(kase);
  return (
    <>
      <CaseTimeline timeline={timeline} kind="suggestion" today="2026-03-16" />
      <button type="button" onClick={timeline.print}>
        打印
      </button>
    </>
  );
}

const entries = () => within(screen.getByRole('list', { name: '流转记录' })).getAllByRole('listitem');
const print = vi.fn();
/** What stood on the page at the moment it was printed. */
let printed: number[] = [];

beforeEach(() => {
  printed = [];
  print.mockImplementation(() => printed.push(entries().length));
  vi.stubGlobal('print', print);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

it('the newest entries are there at first, and nothing is asked for until somebody wants the others', async () => {
  const calls = answerWith({ 'GET /proposals/case-1/timeline': { body: { timeline: all } } });
  await show(<Page kase={cut} />);
  expect(entries()).toHaveLength(2);
  expect(calls).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '显示全部 4 条' }));
  await vi.waitFor(() => expect(entries()).toHaveLength(4));
  expect(screen.queryByRole('button', { name: /显示全部/ })).toBeNull();
  expect(entries()[2]).toHaveFocus();
});

it('a history that is there whole asks for nothing', async () => {
  const calls = answerWith({});
  await show(<Page kase={aCase({ timeline: all })} />);
  expect(entries()).toHaveLength(4);
  expect(screen.queryByRole('button', { name: /显示全部/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '打印' }));
  await vi.waitFor(() => expect(printed).toEqual([4]));
  expect(calls).toEqual([]);
});

it('without a connection it says so, keeps what is there and can be asked again', async () => {
  await show(<Page kase={cut} />);
  loseConnection();
  await userEvent.click(screen.getByRole('button', { name: '显示全部 4 条' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('没有连上服务器');
  expect(entries()).toHaveLength(2);
  answerWith({ 'GET /proposals/case-1/timeline': { body: { timeline: all } } });
  await userEvent.click(screen.getByRole('button', { name: '重试' }));
  await vi.waitFor(() => expect(entries()).toHaveLength(4));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('what an act adds comes first at once, above all that is there, before the whole is there anew', async () => {
  const added = anEntry('assign', { at: '2026-03-17T01:30:00Z' });
  const later = { timeline: [added, ...all].slice(0, 2), timelineCount: 5, changedAt: '2026-03-17T01:30:00Z' };
  function Acting() {
    const [kase, change] = useState(cut);
    return (
      <>
        <Page kase={kase} />
        <button type="button" onClick={() => change({ ...kase, ...later })}>
          分派
        </button>
      </>
    );
  }
  answerWith({ 'GET /proposals/case-1/timeline': { body: { timeline: all } } });
  await show(<Acting />);
  await userEvent.click(screen.getByRole('button', { name: '显示全部 4 条' }));
  await vi.waitFor(() => expect(entries()).toHaveLength(4));
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  await userEvent.click(screen.getByRole('button', { name: '分派' }));
  expect(entries()).toHaveLength(5);
  expect(entries()[0]).toHaveTextContent('分派');
});

it.each([
  ['by the button', () => userEvent.click(screen.getByRole('button', { name: '打印' }))],
  ['by the keyboard', () => userEvent.keyboard('{Control>}p{/Control}')],
])('on paper stands all that happened: %s', async (_, begin) => {
  answerWith({ 'GET /proposals/case-1/timeline': { body: { timeline: all } } });
  await show(<Page kase={cut} />);
  await begin();
  await vi.waitFor(() => expect(printed).toEqual([4]));
  // On screen nothing has changed.
  expect(screen.getByRole('button', { name: '显示全部 4 条' })).toBeVisible();
});

it('what could not be fetched is printed as what it is: the newest entries', async () => {
  await show(<Page kase={cut} />);
  loseConnection();
  await userEvent.click(screen.getByRole('button', { name: '打印' }));
  await vi.waitFor(() => expect(printed).toEqual([2]));
  expect(screen.getByText('流转记录共 4 条，这里是最近的 2 条。')).toHaveClass('print-only');
});
