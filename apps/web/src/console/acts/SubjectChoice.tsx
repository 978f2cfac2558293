import { Radio } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Action, Case } from '../../lib/schemas';
import { unitOf } from './groups';
import styles from './acts.module.css';

interface SubjectChoiceProps {
  kase: Case;
  actions: readonly Action[];
  value: string;
  onChange: (subjectId: string) => void;
}

/** On whose part the step is taken, when there are several. */
export function SubjectChoice({ kase, actions, value, onChange }: SubjectChoiceProps) {
  const { t } = useTranslation('consoleCase');
  const words = useProcedureWords();
  const id = useId();
  const roleOf = (subjectId: string) => {
    const role = kase.assignments.find((assignment) => assignment.id === subjectId)?.role;
    return role && words.assignmentRoles[role];
  };
  return (
    <div className={styles.subject}>
      <p id={id}>{t('act.which')}</p>
      <Radio.Group
        aria-labelledby={id}
        vertical
        value={value}
        onChange={(event) => onChange(event.target.value as string)}
        options={actions.map((action) => ({
          value: action.subjectId,
          label: [roleOf(action.subjectId), unitOf(kase, action)].filter(Boolean).join(' '),
        }))}
      />
    </div>
  );
}
