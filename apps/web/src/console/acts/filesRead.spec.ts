import { procedure as words } from '../../i18n/zh-CN/procedure';
import { describe, expect, it } from 'vitest';
import { anAssignment } from '../../test/desk';
import { aCase, aFile, anAction, aReply } from '../../test/fixtures';
import type { ActContext, Values } from './fields';
import { callOf } from './sent';
import { wayOf } from './steps';

const kase = aCase({
  assignments: [
    anAssignment({
      id: 'part-1',
      opinion: { text: '同意。', version: 3, givenOn: null, sentBackBecause: null, draftSentBackBecause: null },
    }),
  ],
  replies: [aReply({ id: 'letter-1', version: 5 })],
  attachments: [
    aFile({ id: 'file-1', purpose: 'opinion', subjectId: 'part-1' }),
    aFile({ id: 'file-2', purpose: 'opinion', subjectId: 'part-2' }),
    aFile({ id: 'file-3', purpose: 'reply', subjectId: 'letter-1' }),
    aFile({ id: 'file-4' }),
  ],
});

function bodyOf(context: ActContext, values: Values = {}): unknown {
  const form = wayOf(context.action);
  if (!form || 'page' in form) throw new Error('This step is taken by a form');
  return callOf(form, context, values).body;
}

describe('whoever signs a text', () => {
  it('says which version and which of its files were read', () => {
    const onPart = { kase, words, action: anAction('giveOpinion', { machine: 'assignment', subjectId: 'part-1' }) };
    expect(bodyOf(onPart)).toEqual({ version: 3, fileIds: ['file-1'] });
    const onLetter = { kase, words, action: anAction('passCheck', { machine: 'reply', subjectId: 'letter-1' }) };
    expect(bodyOf(onLetter)).toEqual({ version: 5, fileIds: ['file-3'] });
    const signed = { documentNumber: '株函〔2026〕1号', signer: '肖建国' };
    expect(bodyOf({ ...onLetter, action: { ...onLetter.action, step: 'issue' } }, signed)).toEqual({
      ...signed,
      version: 5,
      fileIds: ['file-3'],
    });
  });
});
