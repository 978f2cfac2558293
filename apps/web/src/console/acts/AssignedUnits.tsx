import { Button, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProcedureWords } from '../../lib/procedureWords';
import { assignedUnits, MODES, NOBODY_YET, type Mode, type UnitsChosen } from './assignedUnits';
import { ChoiceField } from './ChoiceField';
import styles from './acts.module.css';

interface AssignedUnitsProps {
  id?: string;
  value?: UnitsChosen;
  onChange?: (value: UnitsChosen) => void;
}

/** Who handles the case: first the way of handling, then the units it needs. A unit chosen once is not offered again. */
export function AssignedUnits({ id, value = NOBODY_YET, onChange }: AssignedUnitsProps) {
  const { t } = useTranslation('consoleCase');
  const words = useProcedureWords();
  const set = (change: Partial<UnitsChosen>) => onChange?.({ ...value, ...change });
  const taken = assignedUnits(value).map(({ unitId }) => unitId);
  const notOf = (own: string | readonly string[] | undefined) => taken.filter((id) => ![own].flat().includes(id));
  return (
    <div id={id} className={styles.units} role="group" aria-label={t('field.units')}>
      <Radio.Group
        aria-label={t('assign.mode')}
        vertical
        value={value.mode}
        onChange={(event) => set({ mode: event.target.value as Mode })}
        options={MODES.map((mode) => ({ value: mode, label: t(`assign.${mode}`) }))}
      />
      {value.mode === 'separate' ? (
        <SeparateParts value={value} set={set} notOf={notOf} />
      ) : (
        <div>
          <span className={styles.unitLabel}>{words.assignmentRoles[value.mode]}</span>
          <ChoiceField
            list="units"
            label={words.assignmentRoles[value.mode]}
            {...(value.one ? { value: value.one } : {})}
            without={notOf(value.one)}
            onChange={(one) => set({ one: String(one) })}
          />
        </div>
      )}
      {value.mode !== 'sole' && (
        <Several role="co" value={value.co} without={notOf(value.co)} onChange={(co) => set({ co })} />
      )}
      <Several
        role="reference"
        value={value.reference}
        without={notOf(value.reference)}
        onChange={(reference) => set({ reference })}
      />
    </div>
  );
}

interface SeveralProps {
  role: 'co' | 'reference';
  value: string[];
  without: readonly string[];
  onChange: (value: string[]) => void;
}

function Several({ role, value, without, onChange }: SeveralProps) {
  const { t } = useTranslation('consoleCase');
  const words = useProcedureWords();
  const name = words.assignmentRoles[role];
  return (
    <div>
      <span className={styles.unitLabel}>
        {name} <span className={styles.optional}>{t('field.optional')}</span>
      </span>
      <ChoiceField
        list="units"
        several
        label={name}
        value={value}
        without={without}
        onChange={(ids) => onChange([ids].flat())}
      />
    </div>
  );
}

interface SeparatePartsProps {
  value: UnitsChosen;
  set: (change: Partial<UnitsChosen>) => void;
  notOf: (own: string | undefined) => string[];
}

function SeparateParts({ value, set, notOf }: SeparatePartsProps) {
  const { t } = useTranslation('consoleCase');
  const change = (index: number, part: Partial<UnitsChosen['separate'][number]>) =>
    set({ separate: value.separate.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  return (
    <>
      {value.separate.map((one, index) => (
        <div key={index} className={styles.separate}>
          <span className={styles.unitLabel}>{t('assign.partOf', { number: index + 1 })}</span>
          <ChoiceField
            list="units"
            label={t('assign.partOf', { number: index + 1 })}
            {...(one.unitId ? { value: one.unitId } : {})}
            without={notOf(one.unitId)}
            onChange={(unitId) => change(index, { unitId: String(unitId) })}
          />
          <Input.TextArea
            aria-label={t('assign.what', { number: index + 1 })}
            placeholder={t('field.part')}
            autoSize={{ minRows: 2 }}
            value={one.part}
            onChange={(event) => change(index, { part: event.target.value })}
          />
          {value.separate.length > 2 && (
            <Button
              size="small"
              onClick={() => set({ separate: value.separate.filter((_, at) => at !== index) })}
              aria-label={t('assign.removePart', { number: index + 1 })}
            >
              {t('assign.remove')}
            </Button>
          )}
        </div>
      ))}
      <Button onClick={() => set({ separate: [...value.separate, {}] })}>{t('assign.another')}</Button>
    </>
  );
}
