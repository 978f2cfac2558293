import { Button, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProcedureWords } from '../../lib/procedureWords';
import { asLead, assignedUnits, faultOfUnits, MODES, NOBODY_YET, type Mode, type UnitsChosen } from './assignedUnits';
import { Fault } from '../refused/Fault';
import { useRefused } from '../refused/refused';
import { ChoiceField } from './ChoiceField';
import { SuggestedUnits } from './SuggestedUnits';
import styles from './acts.module.css';

interface AssignedUnitsProps {
  id?: string;
  /** The units that the proposer suggests, as written. */
  suggested?: string;
  value?: UnitsChosen;
  onChange?: (value: UnitsChosen) => void;
}

/** Who handles the case: first the way of handling, then the units it needs. A unit chosen once is not offered again. */
export function AssignedUnits({ id, suggested = '', value = NOBODY_YET, onChange }: AssignedUnitsProps) {
  const { t } = useTranslation('consoleCase');
  const words = useProcedureWords();
  const set = (change: Partial<UnitsChosen>) => onChange?.({ ...value, ...change });
  const taken = assignedUnits(value).map(({ unitId }) => unitId);
  const fault = useFaultShown(value);
  const refused = useRefusedUnit(value);
  const faultOf = (unitIds: readonly string[]) => unitIds.map(refused).find((one) => one !== undefined);
  const notOf = (own: string | readonly string[] | undefined) => taken.filter((id) => ![own].flat().includes(id));
  return (
    <div id={id} className={styles.units} role="group" aria-label={t('field.units')}>
      <SuggestedUnits suggested={suggested} value={value} onChange={(chosen) => onChange?.(chosen)} />
      <Radio.Group
        aria-label={t('assign.mode')}
        vertical
        value={value.mode}
        onChange={(event) => set({ mode: event.target.value as Mode })}
        options={MODES.map((mode) => ({ value: mode, label: t(`assign.${mode}`) }))}
      />
      {value.mode === 'separate' ? (
        <SeparateParts value={value} set={set} notOf={notOf} fault={fault} refused={refused} />
      ) : (
        <div>
          <span className={styles.unitLabel}>{words.assignmentRoles[value.mode]}</span>
          <ChoiceField
            list="units"
            label={words.assignmentRoles[value.mode]}
            {...(value.one ? { value: value.one } : {})}
            // A co-handler may lead instead: the two change places.
            without={notOf([...(value.one ? [value.one] : []), ...(value.mode === 'lead' ? value.co : [])])}
            invalid={fault !== undefined || refused(value.one) !== undefined}
            onChange={(one) => onChange?.(one ? asLead(value, String(one)) : value)}
          />
          <Fault>{fault ? t(`fault.units.${fault}`) : refused(value.one)}</Fault>
        </div>
      )}
      {value.mode !== 'sole' && (
        <Several
          role="co"
          value={value.co}
          without={notOf(value.co)}
          fault={faultOf(value.co)}
          onChange={(co) => set({ co })}
        />
      )}
      <Several
        role="reference"
        value={value.reference}
        without={notOf(value.reference)}
        fault={faultOf(value.reference)}
        onChange={(reference) => set({ reference })}
      />
      <OtherFaults known={fault !== undefined} />
    </div>
  );
}

type UnitsFault = NonNullable<ReturnType<typeof faultOfUnits>>;

/** What is wrong, once somebody has tried to send it, and until that is mended. */
function useFaultShown(value: UnitsChosen): UnitsFault | undefined {
  const { errors } = Form.Item.useStatus();
  return errors.length > 0 ? faultOfUnits(value) : undefined;
}

/** What the server found wrong with a unit, by its place in what was sent. */
function useRefusedUnit(value: UnitsChosen): (unitId: string | undefined) => string | undefined {
  const refused = useRefused();
  const sent = assignedUnits(value);
  return (unitId) => {
    const place = sent.findIndex((one) => one.unitId === unitId);
    return place < 0 ? undefined : refused(`units.${place}`);
  };
}

/** What only the server knows of the units as a whole. */
function OtherFaults({ known }: { known: boolean }) {
  const { errors } = Form.Item.useStatus();
  return known
    ? null
    : errors.map((error, place) => (
        <p key={place} className={styles.fault}>
          {error}
        </p>
      ));
}

interface SeveralProps {
  role: 'co' | 'reference';
  value: string[];
  without: readonly string[];
  fault: string | undefined;
  onChange: (value: string[]) => void;
}

function Several({ role, value, without, fault, onChange }: SeveralProps) {
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
        invalid={fault !== undefined}
        onChange={(ids) => onChange([ids].flat())}
      />
      <Fault>{fault}</Fault>
    </div>
  );
}

interface SeparatePartsProps {
  value: UnitsChosen;
  set: (change: Partial<UnitsChosen>) => void;
  notOf: (own: string | undefined) => string[];
  fault: UnitsFault | undefined;
  refused: (unitId: string | undefined) => string | undefined;
}

function SeparateParts({ value, set, notOf, fault, refused }: SeparatePartsProps) {
  const { t } = useTranslation('consoleCase');
  const change = (index: number, part: Partial<UnitsChosen['separate'][number]>) =>
    set({ separate: value.separate.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  const wrong = value.separate.findIndex(({ unitId, part }) => !unitId || !part?.trim());
  const firstWrong = fault ? Math.max(0, wrong) : -1;
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
          <Fault>{fault && index === firstWrong ? t(`fault.units.${fault}`) : refused(one.unitId)}</Fault>
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
