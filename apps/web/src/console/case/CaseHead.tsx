import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { caseNumber } from '../../lib/caseNumber';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { PageTitle } from '../../ui/PageTitle';
import { usePersonName } from '../../ui/PersonName';
import { StateTag } from '../lists/CaseTags';
import { Tag } from '../lists/Tag';
import { Trail } from '../shell/Trail';
import { deskName } from '../words/procedure';
import { PrintButton } from './PrintButton';
import styles from './caseHead.module.css';

interface CaseHeadProps {
  kase: Case;
  onPrint: () => void;
  /** Where what stays in view below it finds how high it is. */
  ref: RefObject<HTMLElement | null>;
}

/** Which case this is: it stays in view while the page is read. */
export function CaseHead({ kase, onPrint, ref }: CaseHeadProps) {
  const { t } = useTranslation(['consoleCase', 'console']);
  const words = useProcedureWords();
  const number = caseNumber(kase, words);
  const title = kase.title || t('console:list.untitled');
  return (
    <header ref={ref} className={styles.head}>
      <div className={styles.line}>
        <PageTitle tab={`${number} ${title}`}>{title}</PageTitle>
        <div className={styles.tags}>
          <StateTag kind={kase.kind} state={kase.state} />
          {kase.filedOnBehalf && <Tag tone="seal">{t('console:mark.onBehalf')}</Tag>}
          {kase.filedOnBehalf?.awaitsConfirmation && <Tag tone="amber">{t('console:mark.unconfirmed')}</Tag>}
          {kase.complex && <Tag tone="amber">{t('head.complex')}</Tag>}
          {kase.round > 1 && <Tag tone="red">{t('console:mark.round', { number: kase.round })}</Tag>}
          {kase.commitments.length > 0 && <Tag>{t('console:mark.commitments')}</Tag>}
          {kase.demo && <Tag>{t('console:mark.demo')}</Tag>}
        </div>
        <PrintButton onPrint={onPrint} />
      </div>
      <Facts kase={kase} number={number} />
    </header>
  );
}

/** The way back to where one came from. */
export function Crumbs({ kase }: { kase: Case }) {
  const { t } = useTranslation('console');
  const words = useProcedureWords();
  const [search] = useSearchParams();
  const desk = search.get('desk');
  return (
    <Trail
      through={[{ to: desk ? `/cases?desk=${desk}` : '/cases', name: desk ? deskName(words, desk) : t('nav.cases') }]}
      here={caseNumber(kase, words)}
    />
  );
}

function Facts({ kase, number }: { kase: Case; number: string }) {
  const { t } = useTranslation(['consoleCase', 'proposal']);
  const words = useProcedureWords();
  const lead = [usePersonName()(kase.author), kase.author.phone].filter(Boolean).join(' ');
  const series = kase.series && words.series[kase.kind][kase.series];
  return (
    <dl className={styles.meta}>
      <Fact name={`${kase.body.shortName} ${kase.session.name}`}>
        {number} {words.kinds[kase.kind]} {series && <span className={styles.post}>{series}</span>}
      </Fact>
      <Fact name={words.actors[kase.kind].author}>
        {lead}
        {kase.author.post && kase.author.toldApartBy === null && (
          <span className={styles.post}> {kase.author.post}</span>
        )}
      </Fact>
      {kase.coSigners.length > 0 && (
        <Fact name={t('head.coSigners')}>
          <CoSigners kase={kase} />
        </Fact>
      )}
      {kase.category && <Fact name={t('head.category')}>{kase.category.name}</Fact>}
      {kase.disclosureWish && (
        <Fact name={t('proposal:text.disclosureWish')}>{words.disclosureWishes[kase.disclosureWish]}</Fact>
      )}
      {kase.dispatch && <Fact name={t('head.office')}>{kase.dispatch.office.name}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function CoSigners({ kase }: { kase: Case }) {
  const { t } = useTranslation('consoleCase');
  return (
    <details className={styles.coSigners}>
      <summary>{t('head.persons', { count: kase.coSigners.length })}</summary>
      {/* Thirty of them would push the page out of sight: the head stays in view, and they are gone through in it. */}
      <div className={styles.names} role="region" aria-label={t('head.coSigners')} tabIndex={0}>
        <ul>
          {kase.coSigners.map(({ memberId, name, post, groups }) => (
            <li key={memberId}>
              {name} <span className="muted">{[post, ...groups].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
