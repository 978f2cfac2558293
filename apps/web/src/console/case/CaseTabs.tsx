import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Case } from '../../lib/schemas';
import { ContactsTab } from './ContactsTab';
import { FilesTab } from './FilesTab';
import { HandlingTab } from './HandlingTab';
import { RepliesTab } from './RepliesTab';
import { TextTab } from './TextTab';
import styles from './caseTabs.module.css';

/** Text, handling, contacts, replies and files. All are in the page, so that printing shows every one. */
export function CaseTabs({ kase }: { kase: Case }) {
  const { t } = useTranslation('consoleCase');
  const [search, setSearch] = useSearchParams();
  const delivered = kase.replies.filter(({ state }) => state === 'delivered' || state === 'issued').length;
  const items = [
    { key: 'text', label: t('tab.text'), children: <TextTab kase={kase} /> },
    {
      key: 'handling',
      label: counted(t('tab.handling'), kase.assignments.length),
      children: <HandlingTab kase={kase} />,
    },
    { key: 'contacts', label: counted(t('tab.contacts'), kase.contacts.length), children: <ContactsTab kase={kase} /> },
    { key: 'replies', label: counted(t('tab.replies'), delivered), children: <RepliesTab kase={kase} /> },
    { key: 'files', label: counted(t('tab.files'), kase.attachments.length), children: <FilesTab kase={kase} /> },
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
  return (
    <section className={`panel ${styles.tabs ?? ''}`} aria-label={t('tab.name')}>
      <Tabs
        items={items}
        activeKey={search.get('tab') ?? firstTab(kase)}
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

const counted = (name: string, count: number): string => (count > 0 ? `${name} ${String(count)}` : name);

/** Before units work the text matters most, then their work, in the end the reply. */
function firstTab(kase: Case): string {
  // Nobody checks or issues a letter unread.
  if (kase.availableActions.some(({ step }) => step === 'passCheck' || step === 'issue')) return 'replies';
  if (['replied', 'contested', 'closed'].includes(kase.state)) return 'replies';
  return kase.assignments.length > 0 ? 'handling' : 'text';
}
