import { describe, expect, it } from 'vitest';
import { startApp } from '../../test/start-app.js';
import { walk } from '../../test/walk.js';

const started = await startApp();
const { caseAt, refusal } = await walk(started);

describe('takeBackCheck 撤回送核', () => {
  const taken = { lead: 'jiaotong' };

  it('gives the draft back to who sent it, and tells the checker', async () => {
    const kase = await caseAt('checking', taken);
    const back = await kase.takeOnLetter('jiaotong', 'take-back-check');
    expect(back.replies[0]).toMatchObject({ state: 'drafting', sentBackBecause: null });
    expect(await kase.told('takeBackCheck')).toEqual(['jiaotong-lead']);
    expect((await kase.events()).at(-1)).toMatchObject({ step: 'takeBackCheck', actor: 'drafter', to: 'drafting' });
    // It is written on and sent once more.
    await kase.write('jiaotong');
    await kase.goTo('checking');
    expect((await kase.letter('jiaotong')).state).toBe('checking');
  });

  it('ends with the first act of the checker', async () => {
    const kase = await caseAt('awaitingIssue', taken);
    const path = await kase.onLetter('jiaotong', 'take-back-check');
    expect((await refusal('jiaotong', path)).code).toBe('wrong-state');
    await kase.takeOnLetter('jiaotong', 'send-back-draft', { reason: '语句不通。' }, 'jiaotong-lead');
    expect((await refusal('jiaotong', path)).code).toBe('wrong-state');
  });

  it('is for who sent it, not for another drafter of the unit, nor for its leader', async () => {
    const kase = await caseAt('checking', taken);
    const path = await kase.onLetter('jiaotong', 'take-back-check');
    expect((await refusal('jiaotong-lead', path)).code).toBe('not-permitted');
    await started.dataSource.query(
      `INSERT INTO account_roles (account_id, role, unit_id)
       SELECT account_id, 'drafter', unit_id FROM account_roles JOIN accounts ON accounts.id = account_id
       WHERE login = 'jiaotong-lead' AND role = 'leader'`,
    );
    expect((await refusal('jiaotong-lead', path)).code).toBe('not-your-part');
    const offered = async (login: string) => (await kase.see(login)).availableActions.map(({ step }) => step);
    expect(await offered('jiaotong-lead')).not.toContain('takeBackCheck');
    expect(await offered('jiaotong')).toContain('takeBackCheck');
  });
});
