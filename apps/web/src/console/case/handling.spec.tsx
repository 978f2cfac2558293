import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Case, Deadline } from '../../lib/schemas';
import { aContact, anAssignment, anOpinion, theDrafter } from '../../test/desk';
import { aCase, aDeadline, anAction, aReply } from '../../test/fixtures';
import { showConsole } from '../test/showConsole';
import { CaseStrip } from './CaseStrip';
import { CaseTabs } from './CaseTabs';
import { headlineOf } from './headline';

afterEach(cleanup);

const clock = (name: Deadline['clock'], changes: Parameters<typeof aDeadline>[0] = {}) =>
  aDeadline({ id: name, clock: name, dueOn: '2026-05-12', standing: 'notNear', workingDays: 38, ...changes });
const statutory = clock('statutoryReply');
const firstContact = clock('firstContact', { assignmentId: 'own', unitName: '市教育局', dueOn: '2026-03-25' });
const opinion = clock('opinion', {
  ...{ assignmentId: 'co', unitName: '市财政局', dueOn: '2026-03-13', standing: 'overdue', workingDays: -1 },
});

const own = anAssignment({ id: 'own', section: '体卫艺科', person: '陈思远' });
const co = anAssignment({ id: 'co', unitId: 'unit-2', unitName: '市财政局', role: 'co', own: false });
const gone = anAssignment({
  ...{ id: 'gone', unitId: 'unit-3', unitName: '市数据局', role: 'co', own: false, state: 'returned' },
  returnRequest: { reason: '不在本单位职责内。', proposedUnit: null, refusedBecause: null },
});

const handled = (changes: Partial<Case> = {}): Case =>
  aCase({
    state: 'handling',
    assignments: [co, gone, own],
    deadlines: [firstContact, opinion, statutory],
    nextDeadline: firstContact,
    track: [
      {
        ...{ station: 'handled', standing: 'now', on: null, dueOn: '2026-03-13', done: 0, outOf: 1 },
        with: ['市财政局'],
      },
    ],
    ...changes,
  });

describe('the dates above a case', () => {
  it('are the unit’s own and that of the reply; what others owe stands with them', () => {
    expect(headlineOf(handled())).toEqual({ own: firstContact, reply: statutory });
  });

  it('are for the secretariat what it has to do itself, however late a unit is', () => {
    const decision = clock('decision');
    const others = [co, { ...own, own: false }];
    const seen = { assignments: others, deadlines: [opinion, statutory], nextDeadline: opinion };
    expect(headlineOf(seen)).toEqual({ own: null, reply: statutory });
    expect(headlineOf({ ...seen, deadlines: [opinion, decision] })).toEqual({ own: decision, reply: null });
    const asked = clock('returnDecision', { assignmentId: 'co' });
    expect(headlineOf({ ...seen, deadlines: [opinion, asked, statutory], nextDeadline: asked }).own).toBe(asked);
    // Of the letter of one unit, and the secretariat's to check.
    const check = clock('proxyCheck', { assignmentId: 'own' });
    expect(headlineOf({ ...seen, deadlines: [clock('rating'), check], nextDeadline: check }).own).toBe(check);
  });

  it('are in a second round of the letter that is written anew, and never what has been done', () => {
    const redo = clock('redo', { assignmentId: 'own' });
    const met = { ...statutory, standing: 'done', metOn: '2026-03-01' } as const;
    expect(headlineOf({ assignments: [own], deadlines: [met, redo], nextDeadline: redo })).toEqual({
      ...{ own: null, reply: redo },
    });
  });

  it('say themselves how late it is: the track names neither the day once more nor the units', async () => {
    await showConsole(<CaseStrip kase={handled()} />, '/', '/', theDrafter());
    const strip = screen.getByRole('region', { name: '期限和进度' });
    expect(strip).toHaveTextContent('首次沟通期限');
    expect(strip).toHaveTextContent('还剩 38 个工作日');
    expect(strip).not.toHaveTextContent('市财政局');
    expect(strip).not.toHaveTextContent('3月13日');
  });
});

describe('the units of a case', () => {
  const table = () => screen.getByRole('table');

  it('stand in rows, the one that replies first, each with its own date; those who left are folded', async () => {
    await showConsole(<CaseTabs kase={handled()} />, '/', '/', theDrafter());
    const rows = within(table()).getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual(['市教育局', '市财政局']);
    expect(rows[0]).toHaveTextContent('2月13日签收，体卫艺科 陈思远');
    expect(rows[0]).toHaveTextContent('首次沟通 还剩');
    expect(rows[1]).toHaveTextContent('已逾期 1 个工作日');
    const folded = screen.getByText('已退出 1 家：市数据局').closest('details');
    expect(folded).not.toHaveAttribute('open');
    expect(folded).toHaveTextContent('不在本单位职责内。');
  });

  it('keep a unit’s own part in sight after it has left', async () => {
    await showConsole(<CaseTabs kase={handled({ assignments: [{ ...gone, own: true }] })} />, '/', '/', theDrafter());
    expect(screen.getByRole('row', { name: /^市数据局/ })).toHaveTextContent('已退办');
    expect(screen.queryByText(/^已退出/)).not.toBeInTheDocument();
  });

  it('lead to the opinion that each gave, and say whether it came in time', async () => {
    const given = { ...co, state: 'opinionGiven' as const, opinion: anOpinion() };
    const met = { ...opinion, standing: 'done' as const, metOn: '2026-02-27', workingDays: 3 };
    await showConsole(<CaseTabs kase={handled({ assignments: [own, given], deadlines: [met] })} />, '/', '/');
    const row = within(table()).getAllByRole('row')[2];
    expect(row).toHaveTextContent('2月27日回复意见');
    expect(row).toHaveTextContent('按期');
    const link = within(row as HTMLElement).getByRole('link', { name: '查看意见' });
    const target = document.querySelector(link.getAttribute('href') ?? '');
    expect(target).toHaveTextContent('同意，建议分两期实施。');
  });

  it('stand on one page with what the case asks for', async () => {
    await showConsole(<CaseTabs kase={handled()} />, '/', '/', theDrafter());
    const page = within(screen.getByRole('tabpanel'));
    expect(page.getByRole('table')).toBeVisible();
    expect(page.getByText('设盲文专架。')).toBeVisible();
  });
});

/** A page on which somebody acts. */
function Changing({ kase, after }: { kase: Case; after: Case }) {
  const [acted, setActed] = useState(false);
  return (
    <>
      <button onClick={() => setActed(true)}>act</button>
      <CaseTabs kase={acted ? after : kase} />
    </>
  );
}

describe('the tab of a case', () => {
  const chosen = () => screen.getByRole('tab', { selected: true }).textContent;

  it('is the one in the address, and stands there once it is chosen', async () => {
    const kase = handled({ contacts: [aContact()] });
    await showConsole(<CaseTabs kase={kase} />, '/cases/:caseId', '/cases/case-1?tab=contacts', theDrafter());
    expect(chosen()).toBe('沟通 1');
    await userEvent.click(screen.getByRole('tab', { name: '附件' }));
    expect(chosen()).toBe('附件');
  });

  it('stays where its reader was when an act changes the case', async () => {
    const kase = handled({ replies: [aReply({ state: 'issued' })], availableActions: [anAction('deliver')] });
    await showConsole(<Changing kase={kase} after={{ ...kase, state: 'replied' }} />, '/', '/');
    expect(chosen()).toBe('办理情况 3');
    await userEvent.click(screen.getByRole('button', { name: 'act' }));
    expect(chosen()).toBe('办理情况 3');
  });
});
