import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePress } from '../../lib/act';
import { isProblem } from '../../lib/problem';
import { useQuestions } from '../../lib/useQuestion';
import { ActOutcome } from '../../ui/ActOutcome';
import { Dialog } from '../../ui/Dialog';
import { useToast } from '../../ui/Toasts';
import {
  actOnEntry,
  removeEntry,
  resetCode,
  type Entry,
  type EntryAct,
  type IssuedCode,
  type RegisterName,
} from '../api/registers';
import { inRoot } from '../theme/inRoot';
import { CodeOnce } from './CodeOnce';
import { RolesForm } from './RolesForm';
import styles from './registers.module.css';

interface EntryActsProps {
  register: RegisterName;
  entry: Entry;
  name: string;
  onEdit: () => void;
}

type Asked = EntryAct | 'remove' | 'resetCode' | 'roles';

/** Editing stands there; the rest is behind one button, and whatever takes something away asks first and says what follows. */
export function EntryActs({ register, entry, name, onEdit }: EntryActsProps) {
  const { t } = useTranslation('consoleRegisters');
  const question = useQuestions();
  const nameOf = (act: Asked) => `${act}.${entry.id}`;
  const more = useRef<HTMLButtonElement>(null);
  const account = register === 'accounts';
  const off = account ? Boolean(entry['disabledAt']) : Boolean(entry.retiredAt);
  const toggle: EntryAct = account ? (off ? 'enable' : 'disable') : off ? 'restore' : 'retire';
  const acts: Asked[] = [...(account ? (['roles', 'resetCode'] as const) : []), toggle, 'remove'];
  const asked = acts.find((act) => nameOf(act) === question.asked);
  const close = () => asked && question.close(nameOf(asked));
  return (
    <div className={styles.acts}>
      <Button size="small" type="text" onClick={onEdit}>
        {t('act.edit')}
        <span className="visually-hidden"> {name}</span>
      </Button>
      <Dropdown
        trigger={['click']}
        getPopupContainer={inRoot}
        menu={{
          items: acts.map((act) => ({ key: act, label: t(`act.${act}`) })),
          onClick: ({ key }) => {
            // The menu goes away: what opens now gives focus back to the button.
            more.current?.focus();
            question.ask(nameOf(key as Asked));
          },
        }}
      >
        <Button ref={more} size="small" type="text">
          <span aria-hidden="true">⋯</span>
          <span className="visually-hidden">{t('act.more', { name })}</span>
        </Button>
      </Dropdown>
      {asked === 'roles' && <RolesForm account={entry} name={name} onClose={close} />}
      {asked && asked !== 'roles' && <Ask register={register} entry={entry} name={name} act={asked} onClose={close} />}
    </div>
  );
}

interface AskProps {
  register: RegisterName;
  entry: Entry;
  name: string;
  act: Exclude<Asked, 'roles'>;
  onClose: () => void;
}

function Ask({ register, entry, name, act, onClose }: AskProps) {
  const { t } = useTranslation('consoleRegisters');
  const queries = useQueryClient();
  const say = useToast();
  const [code, setCode] = useState<IssuedCode | null>(null);
  const carryOut = usePress<undefined, unknown>({
    mutationFn: async () => {
      if (act === 'resetCode') setCode(await resetCode(entry.id));
      else if (act === 'remove') await removeEntry(register, entry.id);
      else await actOnEntry(register, entry.id, act);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['registers'] });
      if (act === 'resetCode') return;
      say(t('saved'));
      onClose();
    },
    onError: async (error) => {
      if (!isProblem(error, 'not-found')) return;
      // A colleague has removed it: with its row this question goes, too.
      say(t('removedMeanwhile', { name }));
      await queries.invalidateQueries({ queryKey: ['registers'] });
      onClose();
    },
  });
  const close = () => !carryOut.isPending && onClose();
  if (code) return <CodeOnce code={code} name={name} onClose={onClose} />;
  return (
    <Dialog
      title={`${t(`act.${act}`)} ${name}`}
      onClose={close}
      actions={
        <>
          <Button
            type="primary"
            danger={act === 'remove' || act === 'disable'}
            loading={carryOut.isPending}
            onClick={() => carryOut.mutate(undefined)}
          >
            {t(`act.${act}`)}
          </Button>
          <Button onClick={close}>{t('cancel')}</Button>
        </>
      }
    >
      <p>{t(`ask.${act}`)}</p>
      <ActOutcome error={carryOut.error} />
    </Dialog>
  );
}
