import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Problem } from '../lib/problem';
import { show } from '../test/render';
import { ActFailure } from './ActFailure';

afterEach(cleanup);

it('a refusal says what has to be put right, also where no field stands beside it', async () => {
  const fields = [{ field: 'title', code: 'too-long', message: '标题不能超过 100 个字' }];
  await show(
    <ActFailure error={new Problem({ status: 422, code: 'invalid-input', detail: '有内容需要补正', fields })} />,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('有内容需要补正标题不能超过 100 个字');
});
