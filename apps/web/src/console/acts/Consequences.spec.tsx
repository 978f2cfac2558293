import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Preview } from '../../lib/schemas';
import { anAssignment, theDrafter } from '../../test/desk';
import { aCase, anAction, aPreview } from '../../test/fixtures';
import { actsIn, answerWith, type Call } from '../../test/server';
import { showConsole } from '../test/showConsole';
import { ActPanel } from './ActPanel';

const PREVIEW = '/proposals/case-1/dispatch/preview';
const due = { unitName: null, provisional: false, explanation: [] };

/** Three months, and six for what is complex. */
const afterDispatch = ({ body }: Call): { body: Preview } => ({
  body: aPreview({
    tellsMembers: ['谭桂艳'],
    tellsUnits: ['市政府办公室'],
    makesDue: [
      { ...due, clock: 'statutoryReply', dueOn: (body as { complex: boolean }).complex ? '2026-09-16' : '2026-06-16' },
    ],
    happens: [{ machine: 'proposal', step: 'dispatch', unitName: null, state: 'dispatched' }],
  }),
});

async function dispatching(answers: Parameters<typeof answerWith>[0]): Promise<Call[]> {
  const calls = answerWith({
    'GET /choices/units': { body: { items: [{ id: 'office-1', name: '市政府办公室' }] } },
    'POST /proposals/case-1/dispatch': { body: aCase({ state: 'dispatched' }) },
    ...answers,
  });
  await showConsole(
    <ActPanel kase={aCase({ state: 'registered', availableActions: [anAction('dispatch')] })} />,
    '/',
    '/',
  );
  await userEvent.click(screen.getByRole('button', { name: '交办' }));
  return calls;
}

async function chooseOffice(): Promise<void> {
  await userEvent.click(screen.getByRole('combobox', { name: '交办机关' }));
  await userEvent.click(await screen.findByTitle('市政府办公室'));
}

/** It is asked only once nobody has typed for a while. */
const found = (text: string | RegExp) => screen.findByText(text);

const triedIn = (calls: readonly Call[]) => calls.filter(({ path }) => path === PREVIEW).map(({ body }) => body);

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('before an act', () => {
  it('says by name who is told, what becomes due and where it leads', async () => {
    await dispatching({ [`POST ${PREVIEW}`]: afterDispatch });
    await chooseOffice();
    expect(await found('谭桂艳、市政府办公室')).toBeVisible();
    expect(screen.getByText(/^答复期限：/)).toBeVisible();
    expect(screen.getByText('2026年6月16日（星期二）前')).toBeVisible();
    expect(screen.getByText('之后：')).toHaveTextContent('之后： 已交办');
  });

  it('stands below the button, so that its answer moves nothing from under the pointer', async () => {
    await dispatching({ [`POST ${PREVIEW}`]: afterDispatch });
    const button = screen.getByRole('button', { name: '交办' });
    const open = screen.getByText(/^填写完整后，这里显示/);
    expect(button.compareDocumentPosition(open)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    await chooseOffice();
    const told = await found('谭桂艳、市政府办公室');
    expect(button.compareDocumentPosition(told)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('asks nothing while something is missing, and says so', async () => {
    const calls = await dispatching({ [`POST ${PREVIEW}`]: afterDispatch });
    await userEvent.click(screen.getByRole('checkbox', { name: '涉及面广、处理难度大' }));
    expect(screen.getByText(/^填写完整后，这里显示/)).toBeVisible();
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(triedIn(calls)).toEqual([]);
  });

  it('asks again when a value changes, and says what is true of these values only', async () => {
    const calls = await dispatching({ [`POST ${PREVIEW}`]: afterDispatch });
    await chooseOffice();
    await found('2026年6月16日（星期二）前');
    await userEvent.click(screen.getByRole('checkbox', { name: '涉及面广、处理难度大' }));
    await vi.waitFor(() => expect(screen.queryByText('2026年6月16日（星期二）前')).not.toBeInTheDocument());
    expect(await found('2026年9月16日（星期三）前')).toBeVisible();
    const officeId = 'office-1';
    expect(triedIn(calls)).toEqual([
      { officeId, complex: false },
      { officeId, complex: true },
    ]);
  });

  it('does not stand in the way when it cannot be said', async () => {
    const calls = await dispatching({ [`POST ${PREVIEW}`]: { status: 503, body: { code: 'unavailable' } } });
    await chooseOffice();
    expect(await found('暂时看不到办理后的情况，不影响办理。')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '交办' }));
    await vi.waitFor(() => expect(actsIn(calls)).toHaveLength(1));
    expect(await found(/^已办理/)).toBeVisible();
    expect(triedIn(calls)).toHaveLength(1);
  });

  it('says quietly what the step would be refused for', async () => {
    const refusal = { code: 'wrong-state', status: 409, detail: '此件当前的状态不能进行这一步。' };
    await dispatching({ [`POST ${PREVIEW}`]: { status: 409, body: refusal } });
    await chooseOffice();
    expect(await found(refusal.detail)).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('is said beside a single button, each unit beside its own clock', async () => {
    const signed = aPreview({
      makesDue: ['市教育局', '市财政局'].map((unitName) => ({
        ...{ ...due, clock: 'firstContact', dueOn: '2026-03-30', unitName },
      })),
      happens: [{ machine: 'assignment', step: 'signFor', unitName: '市教育局', state: 'inHand' }],
    });
    const calls = answerWith({ 'POST /assignments/assignment-1/sign-for/preview': { body: signed } });
    const signFor = anAction('signFor', { machine: 'assignment', subjectId: 'assignment-1' });
    const waiting = anAssignment({ state: 'awaitingSignature' });
    const kase = aCase({ state: 'handling', assignments: [waiting], availableActions: [signFor] });
    await showConsole(<ActPanel kase={kase} />, '/', '/', theDrafter());
    expect(await found(/^首次沟通期限（市教育局、市财政局）：/)).toBeVisible();
    expect(screen.getByText('之后：')).toHaveTextContent('之后： 市教育局 办理中');
    expect(calls.map(({ body, headers }) => [body, headers.get('X-Background')])).toEqual([[undefined, '1']]);
  });
});
