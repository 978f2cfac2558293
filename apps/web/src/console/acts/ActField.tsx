import { Form, Input, Checkbox, type FormInstance } from 'antd';
import type { Rule } from 'antd/es/form';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/session/useSession';
import { AssignedUnits } from './AssignedUnits';
import { ChoiceField } from './ChoiceField';
import { Deliveries } from './Deliveries';
import type { ActContext, Field, Values } from './fields';
import { faultOf, type FieldFault, mayBeEmpty } from './fieldFault';
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
  const values = Form.useWatch([], form) ?? {};
  const rules = useRules(field, form);
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
          {isLeftOpen(field, values) && <span className={styles.optional}>{t('field.optional')}</span>}
        </>
      }
    >
      {control(field, context, label, opened)}
    </Form.Item>
  );
}

/** What was chosen cannot be taken back to nothing, and is not called optional. */
const isLeftOpen = (field: Field, values: Values): boolean =>
  mayBeEmpty(field, values) && !(field.as === 'options' && values[field.name] !== undefined);

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

/** Checked when the act is sent, not while somebody types. */
function useRules(field: Field, form: ActFieldProps['form']): Rule[] {
  const { t } = useTranslation('consoleCase');
  const { today } = useSession().session;
  const label = t(`field.${field.label}`);
  const missing = (): string =>
    field.as === 'line' || field.as === 'text'
      ? t('fault.fill', { field: label })
      : field.as === 'form'
        ? t('fault.read')
        : t('fault.choose', { field: label });
  const inWords = (fault: FieldFault): string => {
    switch (fault.is) {
      case 'missing':
        return missing();
      case 'long':
        return t('fault.long', { field: label, limit: fault.limit, count: fault.count });
      case 'future':
        return t(field.name === 'heldOn' ? 'fault.future' : 'fault.futureDay', { field: label });
      case 'units':
        return t(`fault.units.${fault.fault}`);
    }
  };
  return [
    {
      validator: (_, value: unknown) => {
        const fault = faultOf(field, { ...form.getFieldsValue(), [field.name]: value }, today);
        return fault ? Promise.reject(new Error(inWords(fault))) : Promise.resolve();
      },
    },
  ];
}
