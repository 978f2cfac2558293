import { Form, type FormInstance } from 'antd';
import type { StepCall } from '../../features/cases/stepCall';
import { useSession } from '../../lib/session/useSession';
import { Consequences } from './Consequences';
import type { ActContext, Values } from './fields';
import { isWhole } from './fieldFault';
import { fieldsIn, type StepForm } from './form';
import { callOf } from './sent';

interface FormConsequencesProps {
  form: StepForm;
  typed: FormInstance<Record<string, unknown>>;
  context: ActContext;
  /** False while what the step would hand on is still on its way to the API. */
  isSettled: boolean;
}

/** What will come of a form as it is filled in now. */
export function FormConsequences({ isSettled, ...filled }: FormConsequencesProps) {
  return <Consequences kase={filled.context.kase} call={useCallOnceWhole(filled)} isSettled={isSettled} />;
}

/**
 * The step as the form would send it; none while the form would not send it. The form itself is not asked: it takes one
 * question at a time, and would drop that of whoever has just pressed.
 */
function useCallOnceWhole({ form, typed, context }: Omit<FormConsequencesProps, 'isSettled'>): StepCall | undefined {
  const { today } = useSession().session;
  const values = Form.useWatch([], typed) as Values | undefined;
  return values && isWhole(fieldsIn(form, context), values, today) ? callOf(form, context, values) : undefined;
}
