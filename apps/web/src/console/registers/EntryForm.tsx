import { useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../lib/act';
import type { FieldError } from '../../lib/forms';
import { isProblem } from '../../lib/problem';
import { ActOutcome } from '../../ui/ActOutcome';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { useToast } from '../../ui/Toasts';
import { addEntry, editEntry, type Entry, type Fields, type RegisterName } from '../api/registers';
import { fieldsIn } from './descriptions';
import { EntryField } from './EntryField';
import { fieldsOf, fieldsToSend } from './entryFields';
import { FormDrawer } from './FormDrawer';
import styles from './registers.module.css';

interface EntryFormProps {
  register: RegisterName;
  /** null: a new one. */
  entry: Entry | null;
  onClose: () => void;
}

const FORM = 'entry';

/** Adds or changes one entry. */
export function EntryForm({ register, entry, onClose }: EntryFormProps) {
  const { t } = useTranslation(['consoleRegisters', 'console']);
  const queries = useQueryClient();
  const say = useToast();
  const [form] = Form.useForm<Fields>();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const fields = fieldsIn(register, entry !== null);
  const save = useAct((values: Fields, idempotencyKey) => {
    const sent = fieldsToSend(fields, values, entry !== null);
    return entry ? editEntry(register, entry.id, sent) : addEntry(register, sent, idempotencyKey);
  });

  const send = (values: Fields) => {
    setErrors([]);
    save.mutate(values, {
      onSuccess: () => {
        void queries.invalidateQueries({ queryKey: ['registers', register] });
        void queries.invalidateQueries({ queryKey: ['choices'] });
        say(t('saved'));
        onClose();
      },
      onError: (error) => {
        if (!isProblem(error)) return;
        setErrors(error.fields.map(({ field, message }) => ({ field: `${FORM}_${field}`, message })));
        for (const { field, message } of error.fields) form.setFields([{ name: field, errors: [message] }]);
      },
    });
  };

  const close = () => !save.isPending && onClose();

  return (
    <FormDrawer
      onClose={close}
      title={t(entry ? 'editTitle' : 'addTitle', { register: t(`console:register.${register}`) })}
    >
      <Form<Fields>
        form={form}
        name={FORM}
        layout="vertical"
        requiredMark={false}
        disabled={save.isPending}
        validateTrigger={[]}
        initialValues={{ roles: [{}], ...(entry ? fieldsOf(fields, entry) : {}) }}
        onFinish={send}
        onFinishFailed={({ errorFields }) =>
          setErrors(
            errorFields.map(({ name, errors: [message = ''] }) => ({ field: `${FORM}_${name.join('_')}`, message })),
          )
        }
      >
        <ErrorSummary errors={errors} />
        {fields.map((field) => (
          <EntryField key={field.name} field={field} />
        ))}
        <ActOutcome error={errors.length > 0 ? null : save.error} />
        <div className={styles.formActs}>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('save')}
          </Button>
          <Button onClick={close}>{t('cancel')}</Button>
        </div>
      </Form>
    </FormDrawer>
  );
}
