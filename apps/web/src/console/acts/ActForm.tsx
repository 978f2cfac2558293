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
import { Consequences } from './Consequences';
import type { Values } from './fields';
import { groupsOf, unitOf, type ActGroup } from './groups';
import { SubjectChoice } from './SubjectChoice';
import { useTakeStep } from './useTakeStep';
import { valuesToSend } from './valuesToSend';
import styles from './acts.module.css';

interface ActFormProps {
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
export function ActForm({ group, kase, onDone, onCancel }: ActFormProps) {
  const { t } = useTranslation('consoleCase');
  const words = useProcedureWords();
  const { session } = useSession();
  const [form] = Form.useForm<Values>();
  const [subjectId, setSubjectId] = useState(group.ready[0]?.subjectId);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const take = useTakeStep(kase.id);
  const kept = useUnsent<Values>(session.account.id, `act.${kase.id}.${group.key}`);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const action = group.ready.find((one) => one.subjectId === subjectId) ?? group.ready[0];
  if (!action) return null;
  const context = { kase, action, words };
  const fields = group.form.fields?.(context) ?? [];
  const stillOpen = groupsOf(kase).some(({ key, ready }) => key === group.key && ready.length > 0);
  const name = stepName(words, kase.kind, action);
  const unit = unitOf(kase, action);

  const send = (values: Values) => {
    setErrors([]);
    take.mutate(
      { form: group.form, context, values: valuesToSend(fields, values) },
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
            form.setFields([{ name: field.split('.')[0], errors: [message] }]);
        },
      },
    );
  };

  return (
    <Form
      form={form}
      name={FORM}
      layout="vertical"
      requiredMark={false}
      validateTrigger={[]}
      initialValues={{ ...group.form.start?.(context), ...kept.find() }}
      onValuesChange={(changed, all) => {
        kept.keep(all);
        form.setFields(Object.keys(changed).map((field) => ({ name: field, errors: [] })));
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
        <ActField key={field.name} field={field} form={form} context={context} />
      ))}
      <Consequences kase={kase} action={action} />
      {group.form.grave && <p className={styles.grave}>{t(`grave.${graveKey(group.key)}`)}</p>}
      {!stillOpen && <p className={styles.grave}>{t('act.over')}</p>}
      <div className={styles.formActs}>
        <Button
          type="primary"
          danger={group.form.grave === true && !group.form.main}
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

const GRAVE = ['decline', 'closeUnrated', 'settle', 'discard', 'recall', 'issue', 'reopenText'] as const;
const graveKey = (key: string): (typeof GRAVE)[number] => GRAVE.find((step) => key.endsWith(`.${step}`)) ?? 'recall';
