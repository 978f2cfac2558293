import { Button } from 'antd';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { ActTrouble } from './ActTrouble';
import { useActKey } from './actKeys';
import type { StepForm } from './form';
import { isOf, type ActGroup } from './groups';
import type { useTakeStep } from './useTakeStep';

interface OnePressProps {
  form: StepForm;
  group: ActGroup;
  kase: Case;
  name: string;
  type: 'primary' | 'default';
  number: number;
  /** Held by the panel: how it went is to be said also when the step is no longer there to be pressed. */
  take: ReturnType<typeof useTakeStep>;
  onDone: (answer: Case | undefined) => void;
}

/** A step that needs nothing said: pressed once, done. */
export function OnePress({ form, group, kase, name, type, number, take, onDone }: OnePressProps) {
  const words = useProcedureWords();
  const shownKey = useActKey(number);
  const action = group.ready[0];
  if (!action) return null;
  const isPressed = take.variables !== undefined && isOf(group, take.variables.context.action);
  return (
    <>
      <Button
        type={type}
        loading={isPressed && take.isPending}
        data-act="at-once"
        {...shownKey}
        onClick={() =>
          take.mutate({ form, context: { kase, action, words }, values: {} }, { onSuccess: (answer) => onDone(answer) })
        }
      >
        {name}
      </Button>
      <ActTrouble error={isPressed ? take.error : null} kase={kase} action={action} onePress />
    </>
  );
}
