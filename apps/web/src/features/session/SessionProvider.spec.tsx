import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announceText } from '../../lib/draft/typedTexts';
import { http } from '../../lib/http';
import { chooseTextSize, chosenTextSize } from '../../lib/textSize';
import type { Session } from '../../lib/session/session';
import { useSession } from '../../lib/session/useSession';
import { unsent } from '../../lib/unsent';
import { aSession } from '../../test/fixtures';
import { show } from '../../test/render';
import { answerWith, goOffline, goOnline } from '../../test/server';
import { SizeButtons } from '../../ui/SizeButtons';
import { SessionProvider } from './SessionProvider';
import { useChooseSize } from './useChooseSize';

const nobody = { status: 401, body: { code: 'not-signed-in' } };
const replace = vi.fn();
const assign = vi.fn();

function Page() {
  const { session, leave } = useSession();
  return (
    <>
      <label>
        意见 <textarea />
      </label>
      <p>{session.account.name}</p>
      <button onClick={leave}>leave</button>
    </>
  );
}

function Languages() {
  const { speak } = useSession();
  return (
    <>
      <button onClick={() => void speak('en')}>English</button>
      <button onClick={() => void speak('zh-CN')}>中文</button>
    </>
  );
}

function Sizes() {
  return <SizeButtons onChoose={useChooseSize()} />;
}

const open = () =>
  show(
    <SessionProvider home="/m">
      <Page />
    </SessionProvider>,
  );

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal('location', { ...window.location, pathname: '/m/cases/7', search: '', replace, assign });
});

afterEach(() => {
  cleanup();
  chooseTextSize('standard');
  vi.useRealTimers();
  vi.unstubAllGlobals();
  replace.mockReset();
  assign.mockReset();
});

describe('a page for members', () => {
  it('leads a stranger to the sign-in page, and back afterwards', async () => {
    answerWith({ 'GET /auth/session': nobody, 'POST /auth/refresh': nobody });
    await open();
    await vi.waitFor(() => expect(replace).toHaveBeenCalledWith('/login?next=%2Fm%2Fcases%2F7'));
  });

  it('leads whoever has no seat to their own place', async () => {
    answerWith({ 'GET /auth/session': { body: aSession({ roles: [{ role: 'admin' }], home: '/console' }) } });
    await open();
    await vi.waitFor(() => expect(replace).toHaveBeenCalledWith('/console'));
  });

  it('comes in the size that the account has chosen, else in that of the device', async () => {
    chooseTextSize('large');
    const size = async (textSize: Session['account']['textSize']) => {
      answerWith({ 'GET /auth/session': { body: aSession({ account: { ...aSession().account, textSize } }) } });
      await open();
      await screen.findByText('谭桂艳');
      cleanup();
      return document.documentElement.dataset.textSize;
    };
    expect(await size(null)).toBe('large');
    expect(await size('elder')).toBe('elder');
    expect(chosenTextSize()).toBe('elder');
  });

  it('saves the size that is chosen with the account, and has it at once', async () => {
    const session = aSession();
    const larger = { ...session, account: { ...session.account, textSize: 'large' } };
    const calls = answerWith({ 'GET /auth/session': { body: session }, 'PUT /auth/text-size': { body: larger } });
    await show(
      <SessionProvider home="/m">
        <Sizes />
      </SessionProvider>,
    );
    await userEvent.click(await screen.findByRole('button', { name: '大字' }));
    expect(document.documentElement.dataset.textSize).toBe('large');
    await vi.waitFor(() => expect(calls.at(-1)).toMatchObject({ method: 'PUT', body: { textSize: 'large' } }));
  });

  it('keeps a size that was chosen without a connection, and tells the account of it when it can', async () => {
    const session = aSession({ account: { ...aSession().account, textSize: 'large' } });
    const elder = { ...session, account: { ...session.account, textSize: 'elder' } };
    const sizes = async () => {
      await show(
        <SessionProvider home="/m">
          <Sizes />
        </SessionProvider>,
      );
      return screen.findByRole('button', { name: /长辈版|标准版/ });
    };
    answerWith({ 'GET /auth/session': { body: session } });
    const button = await sizes();
    goOffline();
    await userEvent.click(button);
    expect(document.documentElement.dataset.textSize).toBe('elder');
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    cleanup();
    const calls = goOnline({ 'GET /auth/session': { body: session }, 'PUT /auth/text-size': { body: elder } });
    await sizes();
    expect(document.documentElement.dataset.textSize).toBe('elder');
    await vi.waitFor(() => expect(calls.at(-1)).toMatchObject({ method: 'PUT', body: { textSize: 'elder' } }));
    cleanup();
    answerWith({ 'GET /auth/session': { body: session } });
    await sizes();
    expect(document.documentElement.dataset.textSize).toBe('large');
  });

  it('opens in Chinese when the words of the chosen language cannot be fetched', async () => {
    const english = aSession();
    english.account = { ...english.account, locale: 'en' };
    answerWith({
      'GET /auth/session': () => {
        vi.spyOn(i18next, 'changeLanguage').mockRejectedValueOnce(new TypeError('Failed to fetch'));
        return { body: english };
      },
    });
    await open();
    expect(await screen.findByText('谭桂艳')).toBeVisible();
  });

  it('keeps the language that was pressed last, also when the words of the one before arrive later', async () => {
    const calls = answerWith({ 'GET /auth/session': { body: aSession() }, 'PUT /auth/locale': { body: aSession() } });
    await show(
      <SessionProvider home="/m">
        <Languages />
      </SessionProvider>,
    );
    const other = await screen.findByRole('button', { name: 'English' });
    fireEvent.click(other);
    fireEvent.click(screen.getByRole('button', { name: '中文' }));
    const kept = () => calls.filter(({ path }) => path === '/auth/locale').map(({ body }) => body);
    await vi.waitFor(() => expect(kept()).toHaveLength(2));
    expect(kept().at(-1)).toEqual({ locale: 'zh-CN' });
  });
});

describe('the way out', () => {
  const server = { 'GET /auth/session': { body: aSession() }, 'POST /auth/logout': { status: 200 } };
  const leave = async () => userEvent.click(await screen.findByRole('button', { name: 'leave' }));
  const button = (name: string) => screen.findByRole('button', { name });

  it('is one press where the server has everything', async () => {
    const calls = answerWith(server);
    await open();
    await leave();
    await vi.waitFor(() => expect(assign).toHaveBeenCalledWith('/login?left=1'));
    expect(calls.at(-1)?.path).toBe('/auth/logout');
  });

  it('is closed without a connection: nobody is signed out, no text is gone, and the page says so', async () => {
    answerWith(server);
    await open();
    unsent.keep('account-1', 'comment.reply-1', { text: '没有照明。' });
    goOffline();
    await leave();
    expect(await screen.findByText('没有网络，不能退出。文字还在这台设备上。连上网络后再按一次。')).toBeInTheDocument();
    expect(assign).not.toHaveBeenCalled();
    expect(unsent.find('account-1', 'comment.reply-1')).toEqual({ text: '没有照明。' });
    const calls = goOnline(server);
    await userEvent.click(await button('先不退出'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(calls).toEqual([]);
  });

  it('shows what the server does not have, and deletes it only when told so', async () => {
    const calls = answerWith(server);
    await open();
    unsent.keep('account-1', 'comment.reply-1', { text: '没有照明。' });
    unsent.keep('account-2', 'text.1', { text: '别人的话。' });
    await leave();
    const dialog = await screen.findByRole('dialog', { name: '还有文字没有提交' });
    expect(dialog).toHaveTextContent('没有照明。');
    expect(dialog).not.toHaveTextContent('别人的话。');
    expect(dialog).toHaveTextContent('还有别人留在这台设备上的 1 段文字，也会一起删除。');
    expect(calls.some(({ path }) => path === '/auth/logout')).toBe(false);
    await userEvent.click(await button('丢弃文字并退出'));
    await vi.waitFor(() => expect(assign).toHaveBeenCalled());
    expect(unsent.of('account-1')).toEqual([]);
  });

  it('saves first what is being typed on the page', async () => {
    answerWith(server);
    await open();
    unsent.keep('account-1', 'text.1', { text: '写了一半' });
    const forget = announceText({
      isSaved: () => false,
      save: () => {
        unsent.drop('account-1', 'text.1');
        return Promise.resolve(null);
      },
    });
    await leave();
    await vi.waitFor(() => expect(assign).toHaveBeenCalled());
    forget();
  });

  it('is open to whom the server has signed out already', async () => {
    answerWith({ ...server, 'POST /auth/logout': nobody });
    await open();
    await leave();
    await vi.waitFor(() => expect(assign).toHaveBeenCalled());
  });
});

describe('text that was typed more than a day ago and never sent', () => {
  const DAY = 24 * 60 * 60_000;
  const now = Date.now();

  it('is asked about, each by itself, before anything else', async () => {
    answerWith({ 'GET /auth/session': { body: aSession() } });
    unsent.keep('account-1', 'comment.reply-1', { text: '没有照明。' }, now - 2 * DAY);
    unsent.keep('account-1', 'objection.case-1', { reason: '不是我的意思。' }, now - 3 * DAY);
    unsent.keep('account-2', 'text.1', { text: '别人的话。' }, now - 2 * DAY);
    await open();
    const dialog = await screen.findByRole('dialog', { name: '这台设备上有 2 段一天前没有提交的文字' });
    expect(dialog).toHaveTextContent('没有照明。');
    expect(dialog).not.toHaveTextContent('别人的话。');
    expect(screen.queryByText('谭桂艳')).toBeNull();
    const [first] = screen.getAllByRole('button', { name: '丢弃' });
    if (first) await userEvent.click(first);
    expect(unsent.find('account-1', 'comment.reply-1')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '恢复' }));
    expect(assign).toHaveBeenCalledWith('/m/cases/7');
    expect(unsent.old('account-1')).toEqual([]);
    expect(unsent.find('account-1', 'objection.case-1')).toEqual({ reason: '不是我的意思。' });
    expect(await screen.findByText('谭桂艳')).toBeVisible();
  });
});

describe('a session that ends while somebody writes', () => {
  it('asks for the password on the same page, keeps the text, and carries on with what was asked', async () => {
    const state = { signedIn: true };
    const calls = answerWith({
      'GET /auth/session': () => (state.signedIn ? { body: aSession() } : nobody),
      'POST /auth/refresh': nobody,
      'POST /replies/reply-1/comment': () => (state.signedIn ? { body: { saved: true } } : nobody),
      'POST /auth/login': (call) => {
        state.signedIn = (call.body as { password: string }).password === 'right';
        return state.signedIn
          ? { body: aSession() }
          : { status: 401, body: { code: 'wrong-credentials', detail: '账号或密码不正确。' } };
      },
    });
    await open();
    await userEvent.type(await screen.findByLabelText('意见'), '写了一半');
    state.signedIn = false;
    const sending = http.post('/api/replies/{id}/comment', { path: { id: 'reply-1' }, body: { text: '写了一半' } });

    await userEvent.type(await screen.findByLabelText('密码'), 'wrong');
    await userEvent.click(screen.getByRole('button', { name: '登录并继续' }));
    expect(await screen.findByText('账号或密码不正确。')).toBeVisible();

    await userEvent.clear(screen.getByLabelText('密码'));
    await userEvent.type(screen.getByLabelText('密码'), 'right');
    await userEvent.click(screen.getByRole('button', { name: '登录并继续' }));
    await expect(sending).resolves.toEqual({ saved: true });
    expect(screen.getByLabelText('意见')).toHaveValue('写了一半');
    const attempts = calls
      .filter((call) => call.path === '/replies/reply-1/comment')
      .map((call) => call.headers.get('Idempotency-Key'));
    expect(new Set(attempts).size).toBe(1);
  });

  it('warns five minutes before, and one press goes on', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    const calls = answerWith({ 'GET /auth/session': { body: aSession() }, 'POST /auth/touch': { body: aSession() } });
    await open();
    await screen.findByText('谭桂艳');
    await act(() => vi.advanceTimersByTimeAsync(24 * 60_000));
    expect(screen.queryByRole('dialog')).toBeNull();
    await act(() => vi.advanceTimersByTimeAsync(70_000));
    // The dialog is fetched when it is needed and opens once it is drawn.
    await vi.waitFor(() => expect(screen.getByText(/5 分钟没有操作后将自动退出登录/)).toBeVisible());
    await user.click(screen.getByRole('button', { name: '继续使用' }));
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(calls.at(-1)?.path).toBe('/auth/touch');
  });
});
