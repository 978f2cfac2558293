import { useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../lib/act';
import type { FieldError } from '../../lib/forms';
import { useKeptWords } from '../../lib/kept';
import { isProblem } from '../../lib/problem';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { useFocusAgain } from '../../ui/useFocusAgain';
import { useToast } from '../../ui/Toasts';
import { addEntry, editEntry, type Entry, type Fields, type RegisterName } from '../api/registers';
import { RefusedParts, refusedIn } from '../refused/refused';
import { fieldsIn } from './descriptions';
import { EntryField } from './EntryField';
import { EntryConflict } from './EntryConflict';
import { changesOf, fieldsOf, fieldsToSend } from './entryFields';
import { EntryOutcome, isGone } from './EntryOutcome';
import { FirstCode } from './FirstCode';
import { FormDrawer } from './FormDrawer';
import { KeptNote } from './KeptNote';
import { useEntryWords } from './useEntryWords';
import { useTheirChanges } from './useTheirChanges';
import styles from './registers.module.css';

interface EntryFormProps {
  register: RegisterName;
  /** null: a new one. */
  entry: Entry | null;
  onClose: () => void;
}

/** What stands in the form, and the entry from which it was made. */
interface Written {
  values: Fields;
  of: Entry | null;
}

/** Of a new entry and of each that is there. */
const subjectOf = (register: RegisterName, entry: Entry | null): string => `entry.${register}.${entry?.id ?? 'new'}`;

const FORM = 'entry';

/** Adds or changes one entry. What is typed stays on this device until it is saved, or let go. */
export function EntryForm({ register, entry, onClose }: EntryFormProps) {
  const { t } = useTranslation(['consoleRegisters', 'console']);
  const queries = useQueryClient();
  const say = useToast();
  const [form] = Form.useForm<Fields>();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [parts, setParts] = useState<readonly FieldError[]>([]);
  const fields = fieldsIn(register, entry !== null);
  const subject = subjectOf(register, entry);
  const { words: kept, change, drop } = useKeptWords<Partial<Written>>(subject, {});
  const [read, setRead] = useState(kept.of ?? entry);
  const [opened, setOpened] = useState<Entry | null>(null);
  const { told, learn } = useTheirChanges(register, fields, form);
  const { nameOf } = useEntryWords(register);
  const changed = (of: Entry, values: Fields): Promise<Entry> => {
    const changes = changesOf(fields, of, values);
    return Object.keys(changes).length === 0 ? Promise.resolve(of) : editEntry(register, of, changes);
  };

  const save = useAct(async ({ values, of }: Written, idempotencyKey) => {
    if (!of) return addEntry(register, fieldsToSend(fields, values, false), idempotencyKey);
    try {
      return await changed(of, values);
    } catch (error) {
      if (!isProblem(error, 'changed-meanwhile')) throw error;
      // Somebody was quicker: what he has changed is shown; where nothing of it is in this form, it is sent once more.
      const { now, differs } = await learn(error, of, values);
      setRead(now);
      change({ values: form.getFieldsValue(), of: now });
      if (differs) throw error;
      return changed(now, values);
    }
  }, subject);
  const rememberFocus = useFocusAgain(save.isPending);
  const send = (values: Fields) => {
    rememberFocus();
    setErrors([]);
    setParts([]);
    save.mutate(
      { values, of: read },
      {
        onSuccess: (saved) => {
          drop();
          void queries.invalidateQueries({ queryKey: ['registers'] });
          void queries.invalidateQueries({ queryKey: ['choices'] });
          say(t('saved'));
          if (register === 'accounts' && !read) setOpened(saved);
          else onClose();
        },
        onError: (error) => {
          if (!isProblem(error)) return;
          if (isGone(error)) {
            // What was typed stays in sight; kept on this device there would be no way back to it.
            drop();
            void queries.invalidateQueries({ queryKey: ['registers'] });
          }
          setErrors(error.fields.map(({ field, message }) => ({ field: `${FORM}_${field}`, message })));
          const refused = refusedIn(error.fields, (name) => name === 'roles');
          setParts(refused.parts);
          form.setFields([...refused.whole].map(([name, messages]) => ({ name, errors: messages })));
        },
      },
    );
  };

  const close = () => !save.isPending && onClose();
  const start = { roles: [{}], ...(entry ? fieldsOf(fields, entry) : {}) };
  const letGo = () => {
    drop();
    setRead(entry);
    form.setFieldsValue({ ...Object.fromEntries(fields.map(({ name }) => [name, undefined])), ...start });
  };
  if (opened) return <FirstCode account={opened} onClose={onClose} />;

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
        initialValues={{ ...start, ...kept.values }}
        onValuesChange={(_, values) => change({ values, of: read })}
        onFinish={send}
        onFinishFailed={({ errorFields }) =>
          setErrors(
            errorFields.map(({ name, errors: [message = ''] }) => ({ field: `${FORM}_${name.join('_')}`, message })),
          )
        }
      >
        <KeptNote isKept={kept.values !== undefined} onLetGo={letGo} />
        <ErrorSummary errors={errors} />
        <RefusedParts value={parts}>
          {fields.map((field) => (
            <EntryField key={field.name} register={register} field={field} />
          ))}
        </RefusedParts>
        {told && <EntryConflict {...told} />}
        <EntryOutcome
          error={errors.length > 0 || save.error === told?.error ? null : save.error}
          name={entry ? nameOf(entry) : ''}
        />
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
