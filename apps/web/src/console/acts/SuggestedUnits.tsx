import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../ui/PersonName';
import { useProcedureWords } from '../../lib/procedureWords';
import { asCo, asLead, without, type UnitsChosen } from './assignedUnits';
import { useUnitsNamed } from './unitsNamed';
import styles from './acts.module.css';
import chips from './chips.module.css';

interface SuggestedUnitsProps {
  /** As the proposer wrote them. */
  suggested: string;
  value: UnitsChosen;
  onChange: (value: UnitsChosen) => void;
}

/** The units that the proposer suggests, each with a press for its role, and all of them in one: the first leads. */
export function SuggestedUnits({ suggested, value, onChange }: SuggestedUnitsProps) {
  const { t } = useTranslation('consoleCase');
  const words = useProcedureWords().assignmentRoles;
  const inWords = usePersonName();
  const { found, unknown } = useUnitsNamed(suggested);
  if (found.length === 0 && unknown.length === 0) return null;
  const [first, ...others] = found;
  const takeAll = () => {
    if (first)
      onChange(others.reduce((chosen, { id }) => asCo(chosen, id), asLead({ ...value, mode: 'lead' }, first.id)));
  };
  return (
    <div role="group" aria-label={t('assign.suggested')}>
      <span className={styles.unitLabel}>{t('assign.suggested')}</span>
      <ul className={chips.list}>
        {found.map((unit) => {
          const { id } = unit;
          const name = inWords(unit);
          const leads = value.mode !== 'separate' && value.one === id;
          const helps = value.mode !== 'sole' && value.co.includes(id);
          return (
            <li key={id}>
              <b title={name}>{inWords({ ...unit, name: unit.shortName ?? unit.name })}</b>
              <button
                type="button"
                aria-pressed={leads}
                aria-label={t('assign.makeLead', { unit: name })}
                onClick={() => onChange(leads ? without(value, id) : asLead(value, id))}
              >
                {leads ? words[value.mode === 'sole' ? 'sole' : 'lead'] : t('assign.setLead')}
              </button>
              <button
                type="button"
                aria-pressed={helps}
                aria-label={t('assign.makeCo', { unit: name })}
                onClick={() => onChange(helps ? without(value, id) : asCo(value, id))}
              >
                {helps ? words.co : t('assign.addCo')}
              </button>
            </li>
          );
        })}
      </ul>
      {first && others.length > 0 && (
        <Button size="small" onClick={takeAll}>
          {t('assign.asSuggested', { unit: inWords({ ...first, name: first.shortName ?? first.name }) })}
        </Button>
      )}
      {unknown.length > 0 && <p className={styles.small}>{t('assign.notKept', { units: unknown.join(t('comma')) })}</p>}
    </div>
  );
}
