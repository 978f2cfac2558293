import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { caseNumber } from '../../lib/caseNumber';
import { useProcedureWords } from '../../lib/procedureWords';
import { searchQuery } from '../api/cases';
import { useShortcut } from './shortcuts';
import { useLater } from '../../lib/useLater';
import styles from './SearchBox.module.css';
import { counted } from '../../lib/total';

/** Finds a case by number or words of its title; results while typing, all of them on Enter. */
export function SearchBox() {
  const { t } = useTranslation('console');
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const asked = useLater(text.trim(), 200);
  useShortcut('/', () => input.current?.focus());

  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      setOpen(false);
      input.current?.focus();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    event.preventDefault();
    (links[next] ?? input.current)?.focus();
  };

  return (
    <form
      role="search"
      className={styles.box}
      onKeyDown={move}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        setOpen(false);
        if (text.trim()) void navigate(`/cases?text=${encodeURIComponent(text.trim())}`);
      }}
    >
      <input
        ref={input}
        type="search"
        value={text}
        maxLength={100}
        aria-label={t('search.name')}
        placeholder={t('search.hint')}
        onFocus={() => setOpen(true)}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
        }}
      />
      <kbd aria-hidden="true">/</kbd>
      {open && asked !== '' && (
        <div ref={list} className={styles.results} onClick={() => setOpen(false)}>
          <Results text={asked} />
        </div>
      )}
    </form>
  );
}

function Results({ text }: { text: string }) {
  const { t } = useTranslation('console');
  const words = useProcedureWords();
  const { data } = useQuery(searchQuery(text));
  if (!data) return null;
  return (
    <>
      {data.items.map((row) => (
        <Link key={row.id} to={`/cases/${row.id}`}>
          <small>{caseNumber(row, words)}</small>
          <span>{row.title || t('list.untitled')}</span>
        </Link>
      ))}
      <p role="status">{data.total === 0 ? t('search.none') : t('search.found', counted(data))}</p>
    </>
  );
}
