import { cleanup, screen } from '@testing-library/react';
import { useTranslation } from 'react-i18next';
import { afterEach, expect, it } from 'vitest';
import { useProcedureWords } from '../../lib/procedureWords';
import { show } from '../../test/render';
import { WordsOfKind } from './WordsOfKind';

afterEach(cleanup);

function Said() {
  const { t } = useTranslation('consoleCase');
  const words = useProcedureWords();
  return (
    <p>
      {t('task.contact')} {words.timeline.assignment.recordContact} {t('filing.member')}
    </p>
  );
}

it('whoever proposes is 提案者 on the pages of a CPPCC, and 提出人 on those of a congress', async () => {
  await show(
    <WordsOfKind kind="cppccProposal">
      <Said />
    </WordsOfKind>,
  );
  expect(screen.getByText(/提案者/)).toHaveTextContent('与提案者沟通 {{unit}}与提案者沟通 提案者');
  cleanup();
  await show(
    <WordsOfKind kind="suggestion">
      <Said />
    </WordsOfKind>,
  );
  expect(screen.getByText(/提出人/)).toHaveTextContent('与提出人沟通 {{unit}}与提出人沟通 提出人');
});
