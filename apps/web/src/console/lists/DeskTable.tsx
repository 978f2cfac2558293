import type { ComponentProps } from 'react';
import { useSession } from '../../lib/session/useSession';
import { placeOf, TODO } from '../shell/places';
import { CaseTable } from './CaseTable';
import { SignDesk } from './SignDesk';

/** The rows of a desk; where some may wait for a unit to sign for them, it signs there. */
export function DeskTable(props: ComponentProps<typeof SignDesk>) {
  const { session } = useSession();
  const maySign = placeOf(session) === 'unit' && (props.desk === 'sign' || props.desk === TODO);
  return maySign ? <SignDesk {...props} /> : <CaseTable {...props} />;
}
