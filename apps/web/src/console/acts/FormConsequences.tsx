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
}

/** What will come of a form as it is filled in now. */
export function FormConsequences({ form, typed, context }: FormConsequencesProps) {
  return <Consequences kase={context.kase} call={useCallOnceWhole({ form, typed, context })} />;
}

/** The step as the form would send it; none while the form would not send it. */
function useCallOnceWhole({ form, typed, context }: FormConsequencesProps): StepCall | undefined {
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
