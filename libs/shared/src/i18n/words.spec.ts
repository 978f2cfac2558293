import { describe, expect, it } from 'vitest';
import { timelineSentence } from './timeline-sentence.js';
import { errorText, fieldFaultText } from './words.js';
import { procedure } from './zh-CN/procedure.js';

describe('the sentence for an error', () => {
  it('is said in the language asked for, with its particulars', () => {
    expect(errorText('locked-out', 'zh-CN', { minutes: 30 })).toBe('尝试次数过多，请于 30 分钟后再试。');
    expect(errorText('locked-out', 'en', { minutes: 30 })).toBe('Too many attempts. Please try again in 30 minutes.');
  });

  it('names the condition that a step still waits for', () => {
    const waiting = { machine: 'reply', rule: 'everyOpinionIsIn' };
    expect(errorText('condition-not-met', 'zh-CN', waiting)).toBe(
      '还不能办理这一步：还有会办意见未回，收齐或免回后才能送核、签发。',
    );
    expect(errorText('condition-not-met', 'en', { machine: 'proposal', rule: 'titleIsGiven' })).toBe(
      'Not yet: Enter a title.',
    );
  });

  it('names who acted last, and what they did, whether or not anybody raced', () => {
    const last = { by: '王芳', at: '2026-03-16T02:32:00Z', kind: 'suggestion', machine: 'proposal', step: 'register' };
    expect(errorText('wrong-state', 'zh-CN', last)).toBe('王芳已于3月16日 10:32办过：登记。查看最新进展后再办。');
    expect(errorText('wrong-state', 'en', { ...last, machine: 'assignment', step: 'signFor', unit: '市教育局' })).toBe(
      '王芳 already acted, on 16 March at 10:32: 市教育局 signed for it. Look at the latest before you go on.',
    );
  });

  it('names beside a condition that will not hold again who acted last', () => {
    const late = { machine: 'proposal', rule: 'aProxyIsPending', by: '王芳', at: '2026-03-16T02:32:00Z' };
    const last = { kind: 'suggestion', lastMachine: 'proposal', lastStep: 'refuseProxyRating' };
    expect(errorText('condition-not-met', 'zh-CN', { ...late, ...last })).toBe(
      '现在不能办理这一步：没有待复核的代录评价。最近一步由王芳于3月16日 10:32办理：未确认代录的评价。',
    );
    expect(errorText('condition-not-met', 'en', { ...late, ...last, lastStep: 'register' })).toBe(
      'Not any more: No rating from paper is waiting to be confirmed. The last step was taken by 王芳, on 16 March at 10:32: Registered.',
    );
  });

  it('stays general where nothing more is known', () => {
    expect(errorText('condition-not-met', 'zh-CN')).toBe('办理这一步的条件尚未具备。');
    expect(errorText('wrong-state', 'en')).toMatch(/^This step cannot be taken/);
  });
});

describe('the sentence for the fault of a field', () => {
  it('may also be an error’s', () => {
    expect(fieldFaultText('too-long', 'en', { max: 100 })).toBe('At most 100 characters.');
    expect(fieldFaultText('date-in-future', 'zh-CN')).toBe('日期不能晚于今天。');
  });

  it('is a general one for a code without words', () => {
    expect(fieldFaultText('nonsense', 'en')).toBe('This does not have the right form.');
  });
});

describe('whoever proposes', () => {
  const waits = { machine: 'assignment', rule: 'aContactIsDenied' };

  it('is 提案者 where a case of a CPPCC is spoken of, in every sentence, and 提出人 elsewhere', () => {
    expect(errorText('both-sides', 'zh-CN')).toContain('此件的提出人');
    expect(errorText('both-sides', 'zh-CN', {}, 'suggestion')).toContain('此件的提出人');
    expect(errorText('both-sides', 'zh-CN', {}, 'cppccProposal')).toContain('此件的提案者');
    expect(errorText('condition-not-met', 'zh-CN', waits, 'cppccProposal')).toContain('没有提案者认为未进行的沟通');
    expect(fieldFaultText('proposer-left-out', 'zh-CN', { count: 2 }, 'cppccProposal')).toContain('每一位提案者');
    const last = {
      by: '王芳',
      at: '2026-03-16T02:32:00Z',
      machine: 'assignment',
      step: 'recordContact',
      unit: '市教育局',
    };
    const [congress, cppcc] = (['suggestion', 'cppccProposal'] as const).map((kind) =>
      errorText('wrong-state', 'zh-CN', { ...last, kind }),
    );
    expect([congress, cppcc]).toEqual([
      expect.stringContaining('市教育局与提出人沟通'),
      expect.stringContaining('市教育局与提案者沟通'),
    ]);
  });

  it('keeps the words that people have written', () => {
    const event = { machine: 'assignment', step: 'recordContact', unitName: '提出人服务中心', details: {} } as const;
    expect(timelineSentence(procedure, 'cppccProposal', event, (day) => day)).toBe('提出人服务中心与提案者沟通');
  });
});
