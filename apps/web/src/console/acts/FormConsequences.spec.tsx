import { act, fireEvent, screen } from '@testing-library/react';
import { Form } from 'antd';
import { expect, it, vi } from 'vitest';
import { useProcedureWords } from '../../lib/procedureWords';
import { aCase, anAction } from '../../test/fixtures';
import { answerWith } from '../../test/server';
import { showConsole } from '../test/showConsole';
import { FormConsequences } from './FormConsequences';
import { form } from './form';

const action = anAction('sendBackReview');
const sendBack = form('/api/proposals/{id}/send-back-review', {
  fields: () => ({ reason: { as: 'text', limit: 200 } }),
});
const kase = aCase({ availableActions: [action] });
const moment = () => new Promise((resolve) => setTimeout(resolve, 20));

/** A form whose check takes a while, as it does on a busy machine. */
function Filled({ onPress }: { onPress: (checked: Promise<unknown>) => void }) {
  const [typed] = Form.useForm<Record<string, unknown>>();
  const words = useProcedureWords();
  return (
    <Form form={typed} validateTrigger={[]}>
      <Form.Item name="reason" rules={[{ validator: moment }]}>
        <input aria-label="理由" />
      </Form.Item>
      <button type="button" onClick={() => onPress(typed.validateFields())}>
        退回
      </button>
      <FormConsequences form={sendBack} typed={typed} context={{ kase, action, words }} isSettled />
    </Form>
  );
}

it('what follows is looked at without taking the form from whoever has just pressed', async () => {
  answerWith({});
  const onPress = vi.fn<(checked: Promise<unknown>) => void>();
  await showConsole(<Filled onPress={onPress} />, '/', '/');
  fireEvent.click(screen.getByRole('button', { name: '退回' }));
  fireEvent.change(screen.getByLabelText('理由'), { target: { value: '补充数据来源' } });
  await act(moment);
  await expect(onPress.mock.calls[0]?.[0]).resolves.toEqual({ reason: '补充数据来源' });
});
