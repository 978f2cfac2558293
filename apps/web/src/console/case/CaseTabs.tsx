import { Tabs } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Case } from '../../lib/schemas';
import { ContactsTab } from './ContactsTab';
import { FilesTab } from './FilesTab';
import { HandlingTab } from './HandlingTab';
import { RepliesTab } from './RepliesTab';
import { tabName } from './tabName';
import { TextTab } from './TextTab';
import styles from './caseTabs.module.css';

/** Text and units, contacts, replies and files. All are in the page, so that printing shows every one. */
export function CaseTabs({ kase }: { kase: Case }) {
  const { t } = useTranslation('consoleCase');
  const [search, setSearch] = useSearchParams();
  // An act that changes the case leaves its reader where he was.
  const [first] = useState(() => firstTab(kase));
  const delivered = kase.replies.filter(({ state }) => state === 'delivered' || state === 'issued').length;
  const isAssigned = kase.assignments.length > 0;
  const begin = isAssigned
    ? {
        key: 'handling',
        label: tabName(t('tab.handling'), kase.assignments.length),
        children: <HandlingTab kase={kase} />,
      }
    : { key: 'text', label: t('tab.text'), children: paper(<TextTab kase={kase} />) };
  const items = [
    begin,
    {
      key: 'contacts',
      label: tabName(t('tab.contacts'), kase.contacts.length),
      children: paper(<ContactsTab kase={kase} />),
    },
    { key: 'replies', label: tabName(t('tab.replies'), delivered), children: paper(<RepliesTab kase={kase} />) },
    {
      key: 'files',
      label: tabName(t('tab.files'), kase.attachments.length),
      children: paper(<FilesTab kase={kase} />),
    },
  ].map((item) => ({
    ...item,
    forceRender: true,
    children: (
      <>
        <h2 className="print-only">{item.label}</h2>
        {item.children}
      </>
    ),
  }));
  const wanted = search.get('tab') ?? first;
  return (
    <section className={styles.tabs} aria-label={t('tab.name')}>
      <Tabs
        items={items}
        activeKey={items.some(({ key }) => key === wanted) ? wanted : begin.key}
        animated={false}
        onChange={(tab) =>
          setSearch(
            (old) => {
              old.set('tab', tab);
              return old;
            },
            { replace: true },
          )
        }
      />
    </section>
  );
}

const paper = (children: ReactNode) => <div className={styles.paper}>{children}</div>;

/** Who works on it and what it asks for matter most, in the end the reply. */
function firstTab(kase: Case): string {
  // Nobody checks or issues a letter unread.
  if (kase.availableActions.some(({ step }) => step === 'passCheck' || step === 'issue')) return 'replies';
  return ['replied', 'contested', 'closed'].includes(kase.state) ? 'replies' : 'handling';
}
