import { Button, Form } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../lib/problem';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { useUnsent } from '../../lib/unsent';
import type { FieldError } from '../../lib/forms';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { stepName } from '../words/procedure';
import { ActField } from './ActField';
import { ActTrouble } from './ActTrouble';
import { FormConsequences } from './FormConsequences';
import type { Values } from './fields';
import { fieldsIn, type StepForm } from './form';
import { groupsOf, unitOf, type ActGroup } from './groups';
import { SubjectChoice } from './SubjectChoice';
import { useTakeStep } from './useTakeStep';
import styles from './acts.module.css';

interface ActFormProps {
  form: StepForm;
  group: ActGroup;
  kase: Case;
  onDone: (answer: Case | undefined) => void;
  onCancel: () => void;
}

const FORM = 'act';

/**
 * One step: what it needs to be told, what will come of it, and the act. What is typed stays on this device until the server
 * has it, so neither a refusal nor a reload loses it.
 */
export function ActForm({ form, group, kase, onDone, onCancel }: ActFormProps) {
  const { t } = useTranslation('consoleCase');
  const words = useProcedureWords();
  const { session } = useSession();
  const [typed] = Form.useForm<Record<string, unknown>>();
  const [subjectId, setSubjectId] = useState(group.ready[0]?.subjectId);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const take = useTakeStep(kase.id);
  const kept = useUnsent<Values>(session.account.id, `act.${kase.id}.${group.key}`);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const action = group.ready.find((one) => one.subjectId === subjectId) ?? group.ready[0];
  if (!action) return null;
  const context = { kase, action, words };
  const fields = fieldsIn(form, context);
  const stillOpen = groupsOf(kase).some(({ key, ready }) => key === group.key && ready.length > 0);
  const name = stepName(words, kase.kind, action);
  const unit = unitOf(kase, action);

  const send = (values: Values) => {
    setErrors([]);
    take.mutate(
      { form, context, values },
      {
        onSuccess: (answer) => {
          kept.drop();
          onDone(answer);
        },
        onError: (error) => {
          if (!isProblem(error)) return;
          const known = error.fields.map(({ field, message }) => ({
            field: `${FORM}_${field.split('.')[0] ?? ''}`,
            message,
          }));
          setErrors(known);
          for (const { field, message } of error.fields)
            typed.setFields([{ name: field.split('.')[0], errors: [message] }]);
        },
      },
    );
  };

  return (
    <Form
      form={typed}
      name={FORM}
      layout="vertical"
      requiredMark={false}
      validateTrigger={[]}
      initialValues={{ ...form.start(context), ...kept.find() }}
      onValuesChange={(changed, all) => {
        kept.keep(all);
        typed.setFields(Object.keys(changed).map((field) => ({ name: field, errors: [] })));
      }}
      onFinish={send}
      onFinishFailed={({ errorFields }) =>
        setErrors(
          errorFields.map((field) => ({ field: `${FORM}_${field.name.join('_')}`, message: field.errors[0] ?? '' })),
        )
      }
    >
      <h2 ref={heading} tabIndex={-1} className={styles.formTitle}>
        {name}
        {unit && group.ready.length === 1 && <span className="muted"> {unit}</span>}
      </h2>
      <ErrorSummary errors={errors} />
      <ActTrouble error={errors.length > 0 ? null : take.error} kase={kase} />
      {group.ready.length > 1 && (
        <SubjectChoice kase={kase} actions={group.ready} value={action.subjectId} onChange={setSubjectId} />
      )}
      {fields.map((field) => (
        <ActField key={field.name} field={field} form={typed} context={context} />
      ))}
      {stillOpen && <FormConsequences form={form} typed={typed} context={context} />}
      {form.grave && <p className={styles.grave}>{t(`grave.${form.grave}`)}</p>}
      {!stillOpen && <p className={styles.grave}>{t('act.over')}</p>}
      <div className={styles.formActs}>
        <Button
          type="primary"
          danger={form.grave !== undefined && !form.main}
          htmlType="submit"
          loading={take.isPending}
          disabled={!stillOpen}
        >
          {name}
        </Button>
        <Button onClick={onCancel}>{t('act.cancel')}</Button>
      </div>
    </Form>
  );
}
