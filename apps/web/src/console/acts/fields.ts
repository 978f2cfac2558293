import type { ProcedureWords } from '@jianyan/shared';
import type { Action, AttachmentPurpose, Case } from '../../lib/schemas';
import type { ChoiceFilter, ChoiceList } from '../api/choices';

/** What a form knows of where it stands. */
export interface ActContext {
  kase: Case;
  action: Action;
  words: ProcedureWords;
}

/** Names of fields; each has its label in the language files. */
export type FieldName =
  | 'reasonId'
  | 'words'
  | 'reason'
  | 'outcome'
  | 'categoryId'
  | 'units'
  | 'officeId'
  | 'complex'
  | 'unitId'
  | 'newUnitId'
  | 'role'
  | 'part'
  | 'replacesAssignmentId'
  | 'assignmentIds'
  | 'replyId'
  | 'attitude'
  | 'result'
  | 'ratingReason'
  | 'scanId'
  | 'explanation'
  | 'section'
  | 'person'
  | 'telephone'
  | 'heldOn'
  | 'way'
  | 'people'
  | 'summary'
  | 'attachmentIds'
  | 'proposedUnit'
  | 'documentNumber'
  | 'signer'
  | 'deliveries'
  | 'memberId'
  | 'memberIds'
  | 'expiresOn';

export interface Option {
  value: string;
  label: string;
  detail?: string;
}

interface Common {
  name: FieldName;
  /** May be left empty. */
  optional?: true;
  /** Whether it has a sentence below its label. */
  hint?: true;
}

export type Values = Partial<Record<FieldName, unknown>>;

/** One field of an act, as data; ActField draws it. */
export type Field = Common &
  (
    | { as: 'line'; limit: number }
    | { as: 'text'; limit: number; when?: (values: Values) => boolean }
    | { as: 'day'; latest?: 'today' }
    | { as: 'flag' }
    | { as: 'options'; options: readonly Option[] }
    | { as: 'several'; options: readonly Option[] }
    | { as: 'choice'; list: ChoiceList; filter?: ChoiceFilter; several?: true }
    | { as: 'assignedUnits' }
    | { as: 'deliveries' }
    | { as: 'files'; purpose: AttachmentPurpose; most?: 1 }
  );
