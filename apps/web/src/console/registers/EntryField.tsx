import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { isFound } from '../choices/isFound';
import type { RegisterName } from '../api/registers';
import { textCount } from '../words/textCount';
import type { NamedField, RegisterField } from './descriptions';
import { EntrySelect } from './EntrySelect';
import { Roles, useMissingRoles, type RoleRow } from './Roles';
import { useColumnLabel } from './useEntryWords';
import { LAST_DAY } from '../../lib/dates';

export function EntryField({ register, field }: { register: RegisterName; field: NamedField }) {
  const { t } = useTranslation('consoleRegisters');
  const label = useColumnLabel(register)(field.name);
  const missingIn = useMissingRoles();
  const isChosen = field.as === 'kind' || field.as === 'entry';
  const asked = { required: true, message: t(isChosen ? 'choose' : 'fill', { field: label }) };
  if (field.as === 'flag')
    return (
      <Form.Item name={field.name} valuePropName="checked">
        <Checkbox>{t('dispatchesHint')}</Checkbox>
      </Form.Item>
    );
  return (
    <Form.Item
      name={field.name}
      label={field.optional ? t('optional', { field: label }) : label}
      rules={field.as === 'roles' ? [allChosen(missingIn)] : field.optional ? [] : [asked]}
    >
      <Control field={field} label={label} />
    </Form.Item>
  );
}

const allChosen = (missingIn: ReturnType<typeof useMissingRoles>) => ({
  validator: (_: unknown, rows: RoleRow[]) => {
    const missing = missingIn(rows);
    return missing === undefined ? Promise.resolve() : Promise.reject(new Error(missing));
  },
});

interface ControlProps {
  field: RegisterField;
  label: string;
  id?: string;
  value?: string & string[] & RoleRow[];
  onChange?: (value: unknown) => void;
}

function Control({ field, label, ...wiring }: ControlProps) {
  const { t } = useTranslation('consoleRegisters');
  switch (field.as) {
    case 'line':
      return <Input {...wiring} count={textCount(field.limit)} autoComplete="off" />;
    case 'number':
      return <Input {...wiring} type="number" inputMode="numeric" min={field.least} max={field.most} />;
    case 'day':
      return <Input {...wiring} type="date" max={LAST_DAY} />;
    case 'instant':
      return <Input {...wiring} type="datetime-local" />;
    case 'kind':
      return (
        <Select
          {...wiring}
          aria-label={label}
          showSearch={{ filterOption: isFound }}
          options={field.values.map((value) => ({ value, label: t(`${field.of}.${value}` as 'level.prefecture') }))}
        />
      );
    case 'entry':
      return <EntrySelect {...wiring} register={field.register} several={field.several === true} label={label} />;
    case 'roles':
      return <Roles {...wiring} />;
    case 'flag':
      return null;
  }
}
