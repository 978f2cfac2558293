import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Case, Reply } from '../../lib/schemas';
import { anAssignment } from '../../test/desk';
import { aCase, aReply } from '../../test/fixtures';
import { show } from '../../test/render';
import { sessionInFull } from './letterHead';
import { ReplyLetter } from './ReplyLetter';

afterEach(cleanup);

const answered = (changes: Partial<Case> = {}): Case =>
  aCase({
    ...{ state: 'replied', number: 11, series: 'inSession' },
    assignments: [
      anAssignment({ section: '体卫艺科', person: '陈思远', telephone: '0731-28680012' }),
      anAssignment({ id: 'assignment-2', unitName: '市财政局', role: 'co', own: false }),
      anAssignment({ id: 'assignment-3', unitName: '市数据局', role: 'co', own: false, state: 'returned' }),
    ],
    dispatch: { office: { id: 'office-1', name: '市政府办公室' }, on: '2026-02-12' } as unknown as Case['dispatch'],
    ...changes,
  });

async function letter(kase: Case = answered(), reply: Reply = aReply()) {
  await show(<ReplyLetter reply={reply} kase={kase} today="2026-03-16" />);
  const article = screen.getByRole('article', { name: '市教育局的答复' });
  return { article, within: within(article) };
}

describe('a letter', () => {
  it('names in its title the session and number that it answers, and no signer', async () => {
    const { article, within: read } = await letter();
    expect(read.getByRole('heading', { level: 3 })).toHaveTextContent('关于对市十六届人大五次会议第011号建议的答复');
    expect(article).not.toHaveTextContent('董慧敏');
    expect(article).toHaveTextContent('市教育局2026年3月6日');
  });

  it('says how far it is resolved, who may read it, and its number', async () => {
    const { article } = await letter();
    expect(article).toHaveTextContent('解决程度 A 已解决或采纳');
    expect(article).toHaveTextContent('公开属性 主动公开');
    expect(article).toHaveTextContent('株教函〔2026〕18号');
  });

  it('speaks to its proposer, or to all of them by the first', async () => {
    const coSigner = { memberId: 'member-2', name: '邓波', toldApartBy: null, post: null, groups: [] };
    const { within: read } = await letter();
    expect(read.getByText('谭桂艳代表：')).toBeVisible();
    cleanup();
    const together = await letter(answered({ coSigners: [coSigner as unknown as Case['coSigners'][number]] }));
    expect(together.within.getByText('谭桂艳等2名代表：')).toBeVisible();
    cleanup();
    const member = await letter(answered({ kind: 'cppccProposal' }));
    expect(member.within.getByText('谭桂艳委员：')).toBeVisible();
  });

  it('says whom to ask, and who else gets it: no unit that left the case', async () => {
    const { article } = await letter();
    expect(article).toHaveTextContent('（联系人：体卫艺科 陈思远，电话：0731-28680012）');
    expect(article).toHaveTextContent('抄送：市人大常委会代表工委、市政府办公室、市财政局。');
  });

  it('asks nobody by half: a unit that named no person is called by its telephone', async () => {
    const { article } = await letter(answered({ assignments: [anAssignment({ unitPhone: '0731-28680000' })] }));
    expect(article).toHaveTextContent('（电话：0731-28680000）');
    cleanup();
    const { article: silent } = await letter(answered({ assignments: [anAssignment()] }));
    expect(silent).not.toHaveTextContent('（）');
  });
});

describe('the session in full', () => {
  const of = (shortName: string, name: string) =>
    sessionInFull({ body: { shortName }, session: { name } } as unknown as Case);

  it('is written as congress and CPPCC each write it', () => {
    expect(of('市人大', '十六届五次会议')).toBe('市十六届人大五次会议');
    expect(of('市政协', '十届五次会议')).toBe('市政协十届五次会议');
    expect(of('人大', '常委会第八次会议')).toBe('人大 常委会第八次会议');
  });
});
