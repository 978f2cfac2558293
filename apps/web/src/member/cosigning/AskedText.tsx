import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../lib/schemas';
import { CaseText } from '../case/CaseText';
import { asRead } from './asked';

interface AskedTextProps {
  found: Case;
  /** Where reading begins anew once the text was changed. */
  heading: Ref<HTMLHeadingElement>;
}

/** The text that somebody is asked about; that it is no longer the one that was opened is said above it. */
export function AskedText({ found, heading }: AskedTextProps) {
  const { t } = useTranslation('memberPages');
  const now = JSON.stringify(asRead(found));
  const [opened] = useState(now);
  return <CaseText found={found} heading={heading} note={now === opened ? '' : t('outcome.changedText')} />;
}
