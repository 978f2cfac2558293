import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { lettersOfRound, ratingClock } from '../../features/replies/rating';
import { DueLabel } from '../../features/due/DueLabel';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case, Reply } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { buttonClass } from '../../ui/Button';
import { actionOf, mayTake } from '../cases/cases';
import { anchorOf } from './Replies';
import { lettersToRate } from './waiting';
import styles from './actCard.module.css';

/** What waits for this person, before anything else of the case; nothing where nothing does. */
export function ActCard({ found }: { found: Case }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const [letter] = lettersToRate(found);
  if (letter) return <RateCard found={found} letter={letter} />;
  if (mayTake(found, 'confirm'))
    return (
      <Card title={t('case.todo.coSign')}>
        <Act to={`/cases/${found.id}/co-sign`}>{t('member:home.act.coSign')}</Act>
      </Card>
    );
  const mayAnswer = mayTake(found, 'confirmFiling') || mayTake(found, 'disownFiling');
  if (mayAnswer && found.filedOnBehalf?.awaitsConfirmation)
    return (
      <Card title={t('case.todo.filing')}>
        <Act to={`/cases/${found.id}/filing`}>{t('member:home.act.filing')}</Act>
      </Card>
    );
  if (actionOf(found, 'autosave') ?? actionOf(found, 'submit'))
    return (
      <Card title={t(`case.todo.write.${found.state === 'returned' ? 'returned' : 'draft'}`)}>
        <Act to={`/drafts/${found.id}/check`}>{t('case.goOnWriting')}</Act>
      </Card>
    );
  return null;
}

function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.card} aria-labelledby="todo-title">
      <h2 id="todo-title">{title}</h2>
      {children}
    </section>
  );
}

function Act({ to, children }: { to: string; children: string }) {
  return (
    <Link className={buttonClass('primary', true)} to={to}>
      {children}
    </Link>
  );
}

/** Which letter waits for a rating, how many there are, and by when. */
function RateCard({ found, letter }: { found: Case; letter: Reply }) {
  const { t } = useTranslation(['memberPages', 'member']);
  const { today } = useSession().session;
  const letters = lettersOfRound(found);
  const clock = ratingClock(found);
  const number = letters.indexOf(letter) + 1;
  const isOne = letters.length === 1;
  return (
    <Card title={isOne ? t('case.todo.rate') : t('case.todo.rateOf', { number, total: letters.length })}>
      {clock && (
        <p>
          <DueLabel deadline={clock} today={today} />
        </p>
      )}
      <ol className={styles.letters} aria-label={t('case.todo.letters')}>
        {letters.map((one, index) => (
          <LetterRow key={one.id} letter={one} number={index + 1} waiting={number} />
        ))}
      </ol>
      <Act to={`/cases/${found.id}/rate`}>
        {isOne ? t('member:home.act.rate') : t('case.todo.rateNumber', { number })}
      </Act>
      <a className={buttonClass('plain', true)} href={`#${anchorOf(letter)}`} onClick={() => unfold(letter)}>
        {isOne ? t('case.todo.read') : t('case.todo.readNumber', { number })}
      </a>
    </Card>
  );
}

/** Where somebody is led to must not be folded away. */
function unfold(letter: Reply): void {
  document.getElementById(anchorOf(letter))?.setAttribute('open', '');
}

interface LetterRowProps {
  letter: Reply;
  number: number;
  /** The number of the one that is rated next. */
  waiting: number;
}

function LetterRow({ letter, number, waiting }: LetterRowProps) {
  const { t } = useTranslation(['memberPages', 'proposal']);
  const words = useProcedureWords();
  const { evaluation } = letter;
  const said = (): string => {
    if (evaluation?.attitude && evaluation.result)
      return t('case.todo.rated', {
        attitude: words.satisfactions[evaluation.attitude],
        result: words.satisfactions[evaluation.result],
      });
    if (evaluation) return t(`proposal:rating.state.${evaluation.state}`);
    if (number !== waiting) return t('case.todo.then', { number: number - 1 });
    return letter.classCode ? words.replyClasses[letter.classCode].label : '';
  };
  return (
    <li data-rated={evaluation ? '' : undefined} aria-current={number === waiting ? 'step' : undefined}>
      <i aria-hidden="true">{evaluation ? '✓' : number}</i>
      <b>{letter.unitName}</b>
      <span>{said()}</span>
    </li>
  );
}
