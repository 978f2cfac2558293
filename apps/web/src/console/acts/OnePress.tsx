import { Button } from 'antd';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { ActTrouble } from './ActTrouble';
import { useActKey } from './actKeys';
import type { StepForm } from './form';
import type { ActGroup } from './groups';
import { useTakeStep } from './useTakeStep';

interface OnePressProps {
  form: StepForm;
  group: ActGroup;
  kase: Case;
  name: string;
  type: 'primary' | 'default';
  number: number;
  onDone: (answer: Case | undefined) => void;
}

/** A step that needs nothing said: pressed once, done. */
export function OnePress({ form, group, kase, name, type, number, onDone }: OnePressProps) {
  const words = useProcedureWords();
  const take = useTakeStep(kase.id);
  const shownKey = useActKey(number);
  const action = group.ready[0];
  if (!action) return null;
  return (
    <>
      <Button
        type={type}
        loading={take.isPending}
        data-act="at-once"
        {...shownKey}
        onClick={() =>
          take.mutate({ form, context: { kase, action, words }, values: {} }, { onSuccess: (answer) => onDone(answer) })
        }
      >
        {name}
      </Button>
      <ActTrouble error={take.error} kase={kase} action={action} />
    </>
  );
}
