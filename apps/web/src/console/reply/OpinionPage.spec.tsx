import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { anAssignment, theDrafter } from '../../test/desk';
import { aCase, anAction } from '../../test/fixtures';
import { answerWith } from '../../test/server';
import { showConsole } from '../test/showConsole';
import { OpinionPage } from './OpinionPage';

const opinion = {
  text: '建议分年实施。',
  version: 3,
  givenOn: null,
  sentBackBecause: null,
  draftSentBackBecause: null,
};
const onPart = (step: string) => anAction(step, { machine: 'assignment', subjectId: 'part-1' });
const open = (...steps: string[]) => {
  const kase = aCase({
    state: 'handling',
    assignments: [anAssignment({ id: 'part-1', role: 'co', state: 'opinionSubmitted', opinion })],
    availableActions: steps.map(onPart),
  });
  answerWith({ 'GET /proposals/case-1': { body: kase } });
  const at = '/cases/:caseId/opinions/:assignmentId';
  return showConsole(<OpinionPage />, at, '/cases/case-1/opinions/part-1', theDrafter());
};

it('the leader reads once what he gives', async () => {
  await open('giveOpinion', 'sendBackOpinionDraft');
  expect(await screen.findByRole('button', { name: '提交会办意见' })).toBeVisible();
  expect(screen.getAllByText('建议分年实施。')).toHaveLength(1);
});
