import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useHasKept } from '../../lib/kept';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Action, Case } from '../../lib/schemas';
import { stepName } from '../words/procedure';
import { ActDone } from './ActDone';
import { ActForm, subjectOf } from './ActForm';
import { ActTrouble } from './ActTrouble';
import { useActKey, useActKeys } from './actKeys';
import { Consequences } from './Consequences';
import { Dissatisfied } from './Dissatisfied';
import type { StepForm } from './form';
import { groupsOf, isOf, isOnePress, type ActGroup } from './groups';
import { OnePress } from './OnePress';
import { TextRead } from './TextRead';
import { callOf } from './sent';
import { useTakeStep } from './useTakeStep';
import { Waiting } from './Waiting';
import styles from './acts.module.css';

interface ActPanelProps {
  kase: Case;
  /** Only some of the steps, e.g. those of one reply on its own page. */
  wanted?: (action: Action) => boolean;
  title?: string;
  /** False while the API does not have the text on the page yet: it could not say what handing that on brings about. */
  textIsSaved?: boolean;
  /** The text that an act here signs stands on the page already. */
  textIsShown?: boolean;
  /** Conditions of which the page itself says what is missing: there is one place for that. */
  saidBeside?: readonly string[];
}

/** Steps that answer an author who was not satisfied. */
const ANSWERING_THE_AUTHOR: readonly string[] = ['proposal.orderRehandling', 'proposal.settle'];

/** The group without what the page beside it says is missing. */
const withoutSaid = (group: ActGroup, said: readonly string[]): ActGroup => ({
  ...group,
  waiting: group.waiting
    .map((action) => ({ ...action, unmet: action.unmet.filter((rule) => !said.includes(rule)) }))
    .filter(({ unmet }) => unmet.length > 0),
});

/** What this person can do with the case now: a button per step, and before each act what will come of it. */
export function ActPanel({
  kase,
  wanted,
  title,
  textIsSaved = true,
  textIsShown = false,
  saidBeside = [],
}: ActPanelProps) {
  const { t } = useTranslation('consoleCase');
  const [open, setOpen] = useState<{ form: StepForm; group: ActGroup } | null>(null);
  const [done, setDone] = useState<{ answer: Case; goOn: boolean } | null>(null);
  /** The step whose form was given up: focus goes back to its button. */
  const [cancelled, setCancelled] = useState<string | null>(null);
  const groups = groupsOf(kase, wanted);
  const ready = groups.filter(({ ready }) => ready.length > 0);
  const waiting = groups.map((group) => withoutSaid(group, saidBeside)).filter((group) => group.waiting.length > 0);
  const answersAuthor = groups.some(({ key }) => ANSWERING_THE_AUTHOR.includes(key));

  const take = useTakeStep(kase.id);
  const pressed = take.variables?.context.action;
  /** Somebody was faster: what was pressed has gone from the page, and why is said all the same. */
  const gone = take.error && pressed && !ready.some((group) => isOf(group, pressed)) ? pressed : null;

  const buttons = useRef<HTMLDivElement>(null);
  useActKeys(buttons);

  const finish = (answer: Case | undefined, goOn = false) => {
    setOpen(null);
    setCancelled(null);
    setDone(answer ? { answer, goOn } : null);
  };
  if (open)
    return (
      <section className={`panel ${styles.panel ?? ''}`} aria-label={t('act.title')}>
        {ANSWERING_THE_AUTHOR.includes(open.group.key) && <Dissatisfied kase={kase} />}
        <ActForm
          {...open}
          kase={kase}
          textIsSaved={textIsSaved}
          textIsShown={textIsShown}
          onDone={finish}
          onCancel={() => {
            setOpen(null);
            setCancelled(open.group.key);
          }}
        />
      </section>
    );
  if (ready.length === 0 && waiting.length === 0 && !done && !gone) return null;
  return (
    <section className={`panel ${styles.panel ?? ''} no-print`} aria-label={t('act.title')}>
      {done && <ActDone {...done} />}
      {gone && <ActTrouble error={take.error} kase={kase} action={gone} onePress />}
      {(ready.length > 0 || waiting.length > 0) && <h2>{title ?? (done ? t('act.goOn') : t('act.title'))}</h2>}
      {answersAuthor && <Dissatisfied kase={kase} />}
      <div ref={buttons} className={styles.buttons}>
        {ready.map((group, index) => (
          <Act
            key={group.key}
            number={index + 1}
            group={group}
            kase={kase}
            first={index === 0}
            textIsSaved={textIsSaved}
            textIsShown={textIsShown}
            focused={group.key === cancelled}
            take={take}
            onOpen={(form) => {
              take.reset();
              setOpen(form);
            }}
            onDone={finish}
          />
        ))}
      </div>
      {waiting.length > 0 && <Waiting kase={kase} groups={waiting} />}
    </section>
  );
}

interface ActProps {
  /** By which key it is chosen. */
  number: number;
  group: ActGroup;
  kase: Case;
  first: boolean;
  textIsSaved: boolean;
  textIsShown: boolean;
  focused: boolean;
  take: ReturnType<typeof useTakeStep>;
  onOpen: (opened: { form: StepForm; group: ActGroup }) => void;
  onDone: (answer: Case | undefined) => void;
}

function Act({ number, group, kase, first, textIsSaved, textIsShown, focused, take, onOpen, onDone }: ActProps) {
  const { t } = useTranslation('consoleCase');
  const words = useProcedureWords();
  const hasKept = useHasKept(subjectOf(kase, group));
  const shownKey = useActKey(number);
  const action = group.ready[0];
  if (!action) return null;
  const name = stepName(words, kase.kind, action);
  const { way } = group;
  const context = { kase, action, words };
  const type = first && way.main ? 'primary' : 'default';
  if ('page' in way)
    return (
      <Link
        data-act
        {...shownKey}
        className={type === 'primary' ? styles.mainLink : styles.pageLink}
        to={way.page(context)}
      >
        {t(`act.${way.says}`)}
      </Link>
    );
  if (isOnePress(way, group, context))
    return (
      <div className={styles.onePress}>
        {!textIsShown && <TextRead text={way.reads?.(context)} />}
        <OnePress {...{ group, kase, name, type, number, take, onDone }} form={way} />
        <Consequences kase={kase} call={callOf(way, context, {})} isSettled={textIsSaved || !way.handsOn} />
      </div>
    );
  return (
    <span>
      <Button
        type={type}
        danger={way.grave !== undefined && !way.main}
        autoFocus={focused}
        data-act
        {...shownKey}
        onClick={() => onOpen({ form: way, group })}
      >
        {name}
      </Button>
      {hasKept && <small className={styles.kept}>{t('act.kept')}</small>}
    </span>
  );
}
