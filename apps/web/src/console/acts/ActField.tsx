import { Form, Input, Checkbox, type FormInstance } from 'antd';
import type { Rule } from 'antd/es/form';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/session/useSession';
import { lengthOf } from '../../lib/text';
import { faultOfUnits, type UnitsChosen } from './assignedUnits';
import { AssignedUnits } from './AssignedUnits';
import { ChoiceField } from './ChoiceField';
import { Deliveries } from './Deliveries';
import type { ActContext, Field } from './fields';
import { FilesField } from './FilesField';
import { FormRead } from './FormRead';
import { Options } from './Options';
import { textCount } from '../words/textCount';
import styles from './acts.module.css';
import { LAST_DAY } from '../../lib/dates';

interface ActFieldProps {
  field: Field;
  form: FormInstance<Record<string, unknown>>;
  context: ActContext;
  /** A list that stands open and has the focus as the form comes. */
  opened?: boolean;
}

/** Draws one field of an act with its label, hint and rules. */
export function ActField({ field, form, context, opened = false }: ActFieldProps) {
  const { t } = useTranslation('consoleCase');
  const rules = useRules(field);
  const values = Form.useWatch([], form) ?? {};
  if (field.when && !field.when(values)) return null;
  const label = t(`field.${field.label}`);
  if (field.as === 'flag')
    return (
      <Form.Item name={field.name} valuePropName="checked" extra={field.hint && t(`hint.${field.hint}`)}>
        <Checkbox>{label}</Checkbox>
      </Form.Item>
    );
  return (
    <Form.Item
      name={field.name}
      rules={rules}
      extra={field.hint && t(`hint.${field.hint}`)}
      // Of several units the fault stands at the one that has it.
      {...(field.as === 'assignedUnits' && { help: '', validateStatus: '' })}
      label={
        <>
          {label}
          {field.optional && <span className={styles.optional}>{t('field.optional')}</span>}
        </>
      }
    >
      {control(field, context, label, opened)}
    </Form.Item>
  );
}

function control(field: Field, context: ActContext, label: string, opened: boolean) {
  switch (field.as) {
    case 'line':
      return <Input />;
    case 'text':
      return <Input.TextArea autoSize={{ minRows: 3, maxRows: 16 }} count={textCount(field.limit)} />;
    case 'day':
      return <Input type="date" max={LAST_DAY} className={styles.day ?? ''} />;
    case 'time':
      return <Input type="time" className={styles.day ?? ''} />;
    case 'options':
    case 'several':
      return <Options options={field.options} label={label} several={field.as === 'several'} />;
    case 'choice':
      return (
        <ChoiceField
          list={field.list}
          filter={field.filter}
          several={'several' in field}
          label={label}
          offers={field.offers}
          opened={opened}
        />
      );
    case 'assignedUnits':
      return <AssignedUnits suggested={context.kase.suggestedUnits} />;
    case 'deliveries':
      return <Deliveries proposers={[context.kase.author, ...context.kase.coSigners]} />;
    case 'files':
      return <FilesField kase={context.kase} purpose={field.purpose} most={field.most} />;
    case 'form':
      return <FormRead forms={field.forms} />;
    case 'flag':
      return null;
  }
}

/** The same limits as the API's; checked when the act is sent, not while somebody types. */
function useRules(field: Field): Rule[] {
  const { t } = useTranslation('consoleCase');
  const { session } = useSession();
  const label = t(`field.${field.label}`);
  const missing = (): string =>
    field.as === 'line' || field.as === 'text'
      ? t('fault.fill', { field: label })
      : field.as === 'form'
        ? t('fault.read')
        : t('fault.choose', { field: label });
  const check = (value: unknown): string | undefined => {
    const empty = value === undefined || value === null || (Array.isArray(value) && value.length === 0);
    if (field.as === 'assignedUnits') {
      const fault = faultOfUnits(value as UnitsChosen);
      return fault && t(`fault.units.${fault}`);
    }
    const text = typeof value === 'string' ? value : '';
    if (empty || (typeof value === 'string' && text.trim() === '')) return field.optional ? undefined : missing();
    if ((field.as === 'line' || field.as === 'text') && lengthOf(text) > field.limit)
      return t('fault.long', { field: label, limit: field.limit, count: lengthOf(text) });
    if (field.as === 'day' && field.latest && text > session.today)
      return t(field.name === 'heldOn' ? 'fault.future' : 'fault.futureDay', { field: label });
    return undefined;
  };
  return [
    {
      validator: (_, value: unknown) => {
        const fault = check(value);
        return fault ? Promise.reject(new Error(fault)) : Promise.resolve();
      },
    },
  ];
}
