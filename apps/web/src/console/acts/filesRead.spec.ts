import { procedure as words } from '../../i18n/zh-CN/procedure';
import { describe, expect, it } from 'vitest';
import { anAssignment } from '../../test/desk';
import { aCase, aFile, anAction, aReply } from '../../test/fixtures';
import { assignmentSteps } from './assignment.steps';
import { replySteps } from './reply.steps';

const kase = aCase({
  assignments: [
    anAssignment({
      id: 'part-1',
      opinion: { text: '同意。', version: 3, givenOn: null, sentBackBecause: null },
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

describe('whoever signs a text', () => {
  it('says which version and which of its files were read', () => {
    const onPart = { kase, words, action: anAction('giveOpinion', { machine: 'assignment', subjectId: 'part-1' }) };
    expect(assignmentSteps['giveOpinion']?.body?.({}, onPart)).toEqual({ version: 3, fileIds: ['file-1'] });
    const onLetter = { kase, words, action: anAction('passCheck', { machine: 'reply', subjectId: 'letter-1' }) };
    expect(replySteps['passCheck']?.body?.({}, onLetter)).toEqual({ version: 5, fileIds: ['file-3'] });
    const signed = { documentNumber: '株函〔2026〕1号', signer: '肖建国' };
    expect(replySteps['issue']?.body?.(signed, onLetter)).toEqual({ ...signed, version: 5, fileIds: ['file-3'] });
  });
});
