import { Form, type FormInstance } from 'antd';
import { useEffect, useState } from 'react';
import type { StepCall } from '../../features/cases/stepCall';
import { Consequences } from './Consequences';
import type { ActContext, Values } from './fields';
import type { StepForm } from './form';
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

/** The step as the form would send it; none while the form would not send it. */
function useCallOnceWhole({ form, typed, context }: Omit<FormConsequencesProps, 'isSettled'>): StepCall | undefined {
  const values = Form.useWatch([], typed) as Values | undefined;
  const [whole, setWhole] = useState<Values>();
  useEffect(() => {
    let asked = true;
    // Looked at without showing anybody what is missing.
    void typed.validateFields({ validateOnly: true }).then(
      () => asked && setWhole(values),
      () => asked && setWhole(undefined),
    );
    return () => {
      asked = false;
    };
  }, [typed, values]);
  return values && whole === values ? callOf(form, context, values) : undefined;
}
