import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../lib/dates';
import { useProcedureWords } from '../../lib/procedureWords';
import type { Case } from '../../lib/schemas';
import { useSession } from '../../lib/session/useSession';
import { reasonOf } from '../../features/cases/reasonOf';
import styles from './caseHead.module.css';

/** The author’s words that it is not his: still to be looked into, back with whoever filed it, or answered. */
function objection({ state, filedOnBehalf }: Case, t: TFunction<'consoleCase'>) {
  if (!filedOnBehalf?.disownedOn) return { name: t('note.objectionRefused') };
  return { name: t(state === 'returned' ? 'note.objectionReturned' : 'note.objection'), grave: true };
}

/** What a reader must know before the text: how it came, what was decided, how it ended. */
export function CaseNotes({ kase }: { kase: Case }) {
  const { t } = useTranslation('consoleCase');
  const { session } = useSession();
  const words = useProcedureWords();
  const dates = useDates(session.today);
  const { filedOnBehalf: filing, preReview, decision, decided, closing } = kase;
  const notes: { name: string; text: string; grave?: boolean }[] = [];
  if (kase.actsAsProposerOnly) notes.push({ name: t('note.oneSide'), text: t('note.oneSideText'), grave: true });
  for (const { unitName, role, mayBeNamed } of kase.withoutAnybody)
    notes.push({
      name: t('note.nobody', { unit: unitName, role: words.roles[role] }),
      text: t(mayBeNamed.length > 0 ? 'note.nobodyText' : 'note.nobodyAtAll', { names: mayBeNamed.join(t('comma')) }),
      grave: true,
    });
  if (filing) {
    notes.push({
      name: t('note.onBehalf'),
      text: t('note.onBehalfText', {
        how: words.receivedHow[filing.receivedHow],
        day: [dates.day(filing.receivedOn), filing.receivedTime].filter(Boolean).join(' '),
        by: filing.openedBy,
        note: filing.note,
      }),
    });
    if (filing.objection) notes.push({ ...objection(kase, t), text: filing.objection });
  }
  if (preReview)
    notes.push({
      name: t('note.preReview'),
      text: [
        t('note.preReviewText', { outcome: words.proposedOutcomes[preReview.outcome], by: preReview.by }),
        preReview.category && t('note.category', { category: preReview.category.name }),
        preReview.units && t('note.units', { units: preReview.units }),
        preReview.revisionReason ? words.revisionReasons[preReview.revisionReason] : preReview.reason?.name,
        preReview.words,
        preReview.declineOutcome && words.declineOutcomes[preReview.declineOutcome],
      ]
        .filter(Boolean)
        .join('\n'),
    });
  if (kase.state === 'preReviewed') notes.push({ name: t('note.secondReview'), text: t('note.secondReviewText') });
  if (decision && (kase.state === 'returned' || kase.state === 'declined')) {
    const outcome = decision.outcome ? words.declineOutcomes[decision.outcome] : null;
    const name = (words.states[kase.kind] as Readonly<Record<string, string>>)[kase.state] ?? '';
    notes.push({
      name,
      text: [reasonOf(decision, words), decision.words, outcome].filter(Boolean).join('\n'),
      grave: true,
    });
  }
  if (decided)
    notes.push({
      name: t('note.decided'),
      text: t('note.decidedText', { body: words.decidingBodies[decided.by], day: dates.day(decided.on) }),
    });
  if (closing)
    notes.push({
      name: words.closedBecause[closing.because],
      text: [dates.fullDay(closing.on), closing.explanation].filter(Boolean).join('\n'),
    });
  if (notes.length === 0) return null;
  return (
    <section className={`panel ${styles.notesPanel ?? ''}`} aria-label={t('note.title')}>
      <dl className="facts">
        {notes.map((note) => (
          <div key={note.name} className={note.grave ? styles.graveNote : undefined}>
            <dt>{note.name}</dt>
            <dd>{note.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
