import { PROPOSAL_LIMITS, RECEIVED_HOW, type ReceivedHow } from '@jianyan/shared';
import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useKeepCase } from '../../features/cases/caseQuery';
import { useAct } from '../../lib/act';
import type { FieldError } from '../../lib/forms';
import { http } from '../../lib/http';
import { useKeptWords } from '../../lib/kept';
import { isProblem } from '../../lib/problem';
import { useProcedureWords } from '../../lib/procedureWords';
import { useSession } from '../../lib/session/useSession';
import { ActOutcome } from '../../ui/ActOutcome';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { PageTitle } from '../../ui/PageTitle';
import { useFocusAgain } from '../../ui/useFocusAgain';
import { ChoiceField } from '../acts/ChoiceField';
import { filingKey, ownBodyId } from '../shell/places';
import { OwnDrafts } from './OwnDrafts';
import { textCount } from '../words/textCount';
import styles from './filing.module.css';

interface Received {
  authorMemberId?: string;
  receivedHow: ReceivedHow;
  receivedOn: string;
  receivedTime?: string;
  note?: string;
}

const FORM = 'filing';

/** Filing on behalf, first half: whose it is, and how and when it came. The text follows on the page of the draft. */
export function NewFilingPage() {
  const { t } = useTranslation(['consoleCase', 'console']);
  const { session } = useSession();
  const words = useProcedureWords();
  const navigate = useNavigate();
  const keep = useKeepCase();
  const bodyId = ownBodyId(session);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const subject = `filing.${bodyId ?? ''}`;
  const { words: kept, change, drop } = useKeptWords<Partial<Received>>(subject, {});
  const create = useAct(({ authorMemberId, receivedTime, ...received }: Received, idempotencyKey) => {
    // Whether the hour matters, the API knows: it does on the day of the cut-off.
    const onBehalf = { ...received, ...(receivedTime ? { receivedTime } : {}) };
    return http.post('/api/proposals', { body: { bodyId, authorMemberId, onBehalf }, idempotencyKey });
  }, subject);
  const rememberFocus = useFocusAgain(create.isPending);
  const open = (received: Received) => {
    rememberFocus();
    setErrors([]);
    create.mutate(received, {
      onSuccess: (draft) => {
        keep(draft);
        drop();
        // The way back leads past the form: pressed again it would begin another filing.
        void navigate(`/filings/${draft.id}`, { replace: true });
      },
      onError: (error) => {
        if (!isProblem(error)) return;
        const faults = error.fields.map(({ field, message }) => ({ field: field.replace('onBehalf.', ''), message }));
        setErrors(faults.map(({ field, message }) => ({ field: `${FORM}_${field}`, message })));
        form.setFields(faults.map(({ field, message }) => ({ name: field as keyof Received, errors: [message] })));
      },
    });
  };
  // Who may file is who holds a seat of the term in whose session it was received.
  const [form] = Form.useForm<Received>();
  const receivedOn = Form.useWatch('receivedOn', form);
  const asked = (label: string) => ({ required: true, message: t('fault.choose', { field: label }) });

  return (
    <div className={styles.narrow}>
      <PageTitle>{t(`console:${filingKey(session)}`)}</PageTitle>
      <p className="muted">{t('filing.lead')}</p>
      <Form<Received>
        form={form}
        name={FORM}
        className={`panel ${styles.form ?? ''}`}
        layout="vertical"
        requiredMark={false}
        validateTrigger={[]}
        initialValues={{ receivedHow: 'paper', receivedOn: session.today, ...kept }}
        onValuesChange={(_, all) => change(all)}
        disabled={create.isPending}
        onFinish={open}
        onFinishFailed={({ errorFields }) =>
          setErrors(
            errorFields.map(({ name, errors: [message = ''] }) => ({ field: `${FORM}_${name.join('_')}`, message })),
          )
        }
      >
        <ErrorSummary errors={errors} />
        <Form.Item name="authorMemberId" label={t('filing.member')} rules={[asked(t('filing.member'))]}>
          <ChoiceField
            list="members"
            filter={{ bodyId, ...(receivedOn && { receivedOn }) }}
            label={t('filing.member')}
          />
        </Form.Item>
        <Form.Item name="receivedHow" label={t('filing.how')}>
          <Radio.Group
            aria-label={t('filing.how')}
            options={RECEIVED_HOW.map((value) => ({ value, label: words.receivedHow[value] }))}
          />
        </Form.Item>
        <Form.Item name="receivedOn" label={t('filing.on')} rules={[asked(t('filing.on'))]}>
          <Input type="date" max={session.today} className={styles.day ?? ''} />
        </Form.Item>
        <Form.Item name="receivedTime" label={t('filing.at')} extra={t('filing.atHint')}>
          <Input type="time" className={styles.day ?? ''} />
        </Form.Item>
        <Form.Item name="note" label={t('filing.note')} extra={t('filing.noteHint')}>
          <Input.TextArea autoSize={{ minRows: 2 }} count={textCount(PROPOSAL_LIMITS.reason)} />
        </Form.Item>
        <ActOutcome error={errors.length > 0 ? null : create.error} />
        <Button type="primary" htmlType="submit" loading={create.isPending}>
          {t('filing.begin')}
        </Button>
      </Form>
      <OwnDrafts />
    </div>
  );
}
