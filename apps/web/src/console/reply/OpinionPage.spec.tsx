import { screen, within } from '@testing-library/react';
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

it('what the opinion is about is read whole beside it, with what of it is this unit’s', async () => {
  const part = anAssignment({ id: 'part-1', role: 'co', state: 'inHand', opinion, part: '第二条' });
  const kase = aCase({
    state: 'handling',
    background: '桥梁多年没有检测。',
    assignments: [part],
    availableActions: [onPart('draftOpinion')],
  });
  answerWith({ 'GET /proposals/case-1': { body: kase } });
  await showConsole(
    <OpinionPage />,
    '/cases/:caseId/opinions/:assignmentId',
    '/cases/case-1/opinions/part-1',
    theDrafter(),
  );
  const reading = await screen.findByRole('region', { name: '原文' });
  expect(within(reading).getByText('桥梁多年没有检测。')).toBeVisible();
  expect(within(reading).getByText(/第二条/)).toBeVisible();
});
