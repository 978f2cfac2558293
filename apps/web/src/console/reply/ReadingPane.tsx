import { letterBefore } from '@jianyan/shared';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { correctedBy } from '../../features/replies/corrections';
import { ReplyLetter } from '../../features/replies/ReplyLetter';
import type { Case, Reply } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { ContactsTab } from '../case/ContactsTab';
import { Opinions } from '../case/Opinions';
import { tabName } from '../case/tabName';
import { TextTab } from '../case/TextTab';
import { RoundBefore } from './RoundBefore';
import styles from './reading.module.css';

interface ReadingPaneProps {
  kase: Case;
  reply: Reply;
}

/** What the letter answers, to be read beside it: what is asked, what was said about it, and in a second round what came before. */
export function ReadingPane({ kase, reply }: ReadingPaneProps) {
  const { t } = useTranslation('consoleCase');
  const { today } = useSession().session;
  const own = kase.assignments.find(({ id }) => id === reply.assignmentId);
  const opinions = kase.assignments.filter(({ opinion }) => opinion?.text);
  // A correction answers nothing anew: what it goes on from is the letter that it puts right.
  const before = reply.correctsId === null ? letterBefore(kase, reply) : undefined;
  const corrected = correctedBy(kase, reply);
  const items = [
    ...(corrected
      ? [
          {
            key: 'corrected',
            label: t('reply.correctedLetter'),
            children: (
              <div className={styles.before}>
                <ReplyLetter reply={corrected} kase={kase} today={today} />
              </div>
            ),
          },
        ]
      : []),
    {
      key: 'text',
      label: t('tab.text'),
      children: (
        <>
          {own?.part && <p className={styles.part}>{t('handling.part', { part: own.part })}</p>}
          <TextTab kase={kase} />
        </>
      ),
    },
    {
      key: 'contacts',
      label: tabName(t('tab.contacts'), kase.contacts.length),
      children: <ContactsTab kase={kase} />,
    },
    ...(opinions.length > 0
      ? [
          {
            key: 'opinions',
            label: tabName(t('opinion.title'), opinions.length),
            children: <Opinions assignments={opinions} />,
          },
        ]
      : []),
    ...(before
      ? [{ key: 'before', label: t('reply.before'), children: <RoundBefore kase={kase} letter={before} /> }]
      : []),
  ];
  return (
    <section className={`${styles.reading ?? ''} no-print`} aria-labelledby="reading-title" id="task-opinions">
      <h2 id="reading-title" className="visually-hidden">
        {t('reply.reading')}
      </h2>
      <Tabs items={items} defaultActiveKey={corrected ? 'corrected' : before ? 'before' : 'text'} animated={false} />
    </section>
  );
}
