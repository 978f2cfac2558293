import { useState } from 'react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { http } from '../../lib/http';
import { Button } from '../../ui/Button';
import { PageTitle } from '../../ui/PageTitle';
import { Segments } from '../../ui/Segments';
import { Empty, LoadFailure, Skeleton } from '../../ui/States';
import { TextInput } from '../../ui/TextInput';
import { Back } from '../layout/Back';
import page from '../layout/Page.module.css';
import { CaseCard } from './CaseCard';
import { counted } from '../../lib/total';

const ENDED = 'closed,declined,withdrawn';
const OPEN = 'submitted,preReviewed,returned,registered,filed,dispatched,handling,replied,contested';
const CHOICES = { open: OPEN, ended: ENDED, all: `${OPEN},${ENDED}` } as const;
type Choice = keyof typeof CHOICES;

/** Everything the member has filed or co-signed, with a search in titles and numbers. */
export function CasesPage() {
  const { t } = useTranslation(['memberPages', 'member']);
  const [choice, setChoice] = useState<Choice>('open');
  const [text, setText] = useState('');
  const cases = useInfiniteQuery({
    queryKey: ['cases', 'mine', choice, text.trim()],
    queryFn: ({ pageParam, signal }) =>
      http.get('/api/proposals', {
        query: { state: CHOICES[choice], text: text.trim(), sort: '-submitted', cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const rows = cases.data?.pages.flatMap((part) => part.items) ?? [];
  const clear = () => {
    setText('');
    setChoice('all');
  };
  return (
    <div className={page.narrow}>
      <Back />
      <PageTitle>{t('cases.title')}</PageTitle>
      <TextInput label={t('cases.search')} type="search" enterKeyHint="search" value={text} onChange={setText} />
      <Segments
        name={t('cases.show')}
        options={(Object.keys(CHOICES) as Choice[]).map((value) => ({ value, label: t(`cases.${value}`) }))}
        value={choice}
        onChoose={setChoice}
      />
      <p role="status" className={page.lead}>
        {cases.data?.pages[0] ? t('cases.found', counted(cases.data.pages[0])) : ''}
      </p>
      <h2 className="visually-hidden">{t('member:home.cases')}</h2>
      {cases.isPending && <Skeleton lines={6} />}
      {cases.isError && <LoadFailure error={cases.error} onRetry={() => void cases.refetch()} />}
      {cases.isSuccess && rows.length === 0 && (
        <Empty actions={<Button onClick={clear}>{t('cases.clear')}</Button>}>{t('cases.none')}</Empty>
      )}
      {rows.map((row) => (
        <CaseCard key={row.id} row={row} />
      ))}
      {cases.hasNextPage && (
        <Button wide busy={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
          {t('member:more')}
        </Button>
      )}
    </div>
  );
}
