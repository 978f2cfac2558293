import { Button, Form } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadAt } from '../../features/cases/useReadAt';
import { useKeptWords } from '../../lib/kept';
import { isProblem } from '../../lib/problem';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import type { FieldError } from '../../lib/forms';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { useFocusAgain } from '../../ui/useFocusAgain';
import { RefusedParts, refusedIn } from '../refused/refused';
import { stepName } from '../words/procedure';
import { ActField } from './ActField';
import { ActTrouble } from './ActTrouble';
import { FormConsequences } from './FormConsequences';
import type { Field, Values } from './fields';
import { beginsWithList, fieldsIn, type StepForm } from './form';
import { groupsOf, unitOf, type ActGroup } from './groups';
import { SubjectChoice } from './SubjectChoice';
import { TextRead } from './TextRead';
import { useBegin, type InBar } from './useBegin';
import { useTakeStep } from './useTakeStep';
import styles from './acts.module.css';

interface ActFormProps {
  form: StepForm;
  group: ActGroup;
  kase: Case;
  textIsSaved: boolean;
  textIsShown: boolean;
  /** @param goOn the next case is wanted at once */
  onDone: (answer: Case | undefined, goOn: boolean) => void;
  /** Without it there is nothing to give up: what is to be done is chosen beside the form. */
  onCancel?: () => void;
  /** How it stands in a bar below what is read. */
  inBar?: InBar;
}

const FORM = 'act';

/** Fields of which each part has its own controls, and says itself what is wrong with it. */
const PARTED: readonly Field['as'][] = ['assignedUnits', 'deliveries'];
const arePartedIn = (fields: readonly Field[]) => (named: string) =>
  fields.some(({ name, as }) => name === named && PARTED.includes(as));

/** What was typed, and on which part of the case the step was to be taken. */
interface Kept {
  values?: Values;
  subjectId?: string;
  /** How recent the case was that it was typed for. */
  readAt?: string;
}

/** Under which name the words of a step are kept on this device. */
export const subjectOf = (kase: Pick<Case, 'id'>, { key }: Pick<ActGroup, 'key'>): string => `act.${kase.id}.${key}`;

/**
 * One step: what it needs to be told, what will come of it, and the act. What is typed stays on this device until the server
 * has it, so neither a refusal nor a reload loses it.
 */
export function ActForm({ form, group, kase, textIsSaved, textIsShown, onDone, onCancel, inBar }: ActFormProps) {
  const { t } = useTranslation('consoleCase');
  const words = useProcedureWords();
  const inSummary = useInSummary();
  const [typed] = Form.useForm<Record<string, unknown>>();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [parts, setParts] = useState<readonly FieldError[]>([]);
  const subject = subjectOf(kase, group);
  const take = useTakeStep(kase.id, subject);
  const { words: kept, change, drop } = useKeptWords<Kept>(subject, {});
  const rememberFocus = useFocusAgain(take.isPending);
  const goOn = useRef(false);
  const { readAt, lookAgain } = useReadAt(kase, kept.readAt);

  const action = group.ready.find((one) => one.subjectId === kept.subjectId) ?? group.ready[0];
  const context = action && { kase, action, words, readAt };
  const initial = context && { ...form.start(context), ...kept.values };
  const { heading, opened } = useBegin(
    inBar,
    () => context !== undefined && group.ready.length === 1 && beginsWithList(form, context, initial ?? {}),
  );

  if (!action || !context) return null;
  const fields = fieldsIn(form, context);
  const stillOpen = groupsOf(kase).some(({ key, ready }) => key === group.key && ready.length > 0);
  const name = stepName(words, kase.kind, action);
  const unit = unitOf(kase, action);

  const send = (values: Values) => {
    rememberFocus();
    setErrors([]);
    take.mutate(
      { form, context, values },
      {
        onSuccess: (answer) => {
          drop();
          form.afterwards?.(context, values);
          onDone(answer, goOn.current);
        },
        onError: (error) => {
          goOn.current = false;
          if (!isProblem(error)) return;
          // What has happened meanwhile stands on the page now, and is said beside the button.
          if (error.status === 409) change({ values, readAt: lookAgain() });
          setErrors(error.fields.map((fault) => inSummary(fault, fields)));
          const refused = refusedIn(error.fields, arePartedIn(fields));
          setParts(refused.parts);
          typed.setFields([...refused.whole].map(([name, messages]) => ({ name, errors: messages })));
        },
      },
    );
  };

  return (
    <Form
      form={typed}
      name={FORM}
      layout="vertical"
      requiredMark={false}
      validateTrigger={[]}
      disabled={take.isPending}
      initialValues={initial ?? {}}
      onValuesChange={(changed, all) => {
        change({ values: all, readAt });
        setParts(parts.filter(({ field }) => !Object.keys(changed).some((name) => field.startsWith(`${name}.`))));
        typed.setFields(Object.keys(changed).map((field) => ({ name: field, errors: [] })));
      }}
      onFinish={send}
      onFinishFailed={({ errorFields }) => {
        goOn.current = false;
        setErrors(
          errorFields.map((field) => ({ field: `${FORM}_${field.name.join('_')}`, message: field.errors[0] ?? '' })),
        );
      }}
      // Before a list that stands open: to it, Enter means whatever it points at, which nobody chose.
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !stillOpen || take.isPending) return;
        event.preventDefault();
        event.stopPropagation();
        goOn.current = true;
        typed.submit();
      }}
    >
      <h2 ref={heading} tabIndex={-1} className={inBar ? 'visually-hidden' : styles.formTitle}>
        {name}
        {unit && group.ready.length === 1 && <span className="muted"> {unit}</span>}
      </h2>
      <ErrorSummary errors={errors} />
      {group.ready.length > 1 && (
        <SubjectChoice
          kase={kase}
          actions={group.ready}
          value={action.subjectId}
          onChange={(subjectId) => change({ subjectId, readAt })}
        />
      )}
      {!textIsShown && <TextRead text={form.reads?.(context)} />}
      <RefusedParts value={parts}>
        {fields.map((field, place) => (
          <ActField key={field.name} field={field} form={typed} context={context} opened={place === 0 && opened} />
        ))}
      </RefusedParts>
      {form.grave && <p className={styles.grave}>{t(`grave.${form.grave}`)}</p>}
      {/* Where it was refused, that says it. */}
      {!stillOpen && !take.error && <p className={styles.grave}>{t('act.over')}</p>}
      <ActTrouble error={errors.length > 0 ? null : take.error} kase={kase} action={action} />
      <FormButtons
        name={name}
        isDanger={form.grave !== undefined && !form.main}
        isPending={take.isPending}
        isOver={!stillOpen}
        inBar={inBar}
        onCancel={onCancel}
      />
      {/* Below what is pressed: it grows when its answer comes, and would move the button from under the pointer. */}
      {stillOpen && (
        <FormConsequences form={form} typed={typed} context={context} isSettled={textIsSaved || !form.handsOn} />
      )}
    </Form>
  );
}

/** What the API says of a field stands in the summary apart from it, and names it there. */
function useInSummary(): (fault: FieldError, fields: readonly Field[]) => FieldError {
  const { t } = useTranslation('consoleCase');
  return (fault, fields) => {
    const field = fields.find(({ name }) => name === fault.field);
    const message = field
      ? t('fault.ofField', { field: t(`field.${field.label}`), fault: fault.message })
      : fault.message;
    return { field: `${FORM}_${fault.field}`, message };
  };
}

interface FormButtonsProps extends Pick<ActFormProps, 'inBar' | 'onCancel'> {
  name: string;
  isDanger: boolean;
  isPending: boolean;
  isOver: boolean;
}

function FormButtons({ name, isDanger, isPending, isOver, inBar, onCancel }: FormButtonsProps) {
  const { t } = useTranslation('consoleCase');
  return (
    <div className={styles.formActs}>
      <Button type="primary" danger={isDanger} htmlType="submit" loading={isPending} disabled={isOver}>
        {inBar?.leadsOn ? t('review.andNext', { step: name }) : name}
        {inBar && (
          <span aria-hidden="true">
            <kbd>Ctrl</kbd> <kbd>Enter</kbd>
          </span>
        )}
      </Button>
      {onCancel && <Button onClick={onCancel}>{t('act.cancel')}</Button>}
    </div>
  );
}
