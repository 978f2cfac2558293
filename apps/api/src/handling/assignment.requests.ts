import {
  ASSIGNMENT_LIMITS,
  CONTACT_ANSWERS,
  CONTACT_WAYS,
  type ContactAnswer,
  type ContactWay,
  FILE_LIMITS,
} from '@jianyan/shared';
import {
  AsRead,
  Day,
  DraftProse,
  Line,
  MayBeAbsent,
  OneOf,
  OptionalProse,
  OptionalRef,
  Prose,
  Ref,
  Refs,
  WholeNumber,
} from '../http/fields.js';

const { section, person, telephone, contactPeople, contactSummary, contactWords, opinion, reason } = ASSIGNMENT_LIMITS;

/** 明确承办人员: who inside the unit does the work. */
export class AllotPart {
  @Line(section)
  section!: string;

  @Line(person)
  person!: string;

  @Line(telephone)
  telephone!: string;

  @AsRead()
  readAt?: string;
}

/** What is recorded of a talk. */
class Talk {
  @Day()
  heldOn!: string;

  @OneOf(CONTACT_WAYS, 'ContactWay')
  way!: ContactWay;

  @Line(contactPeople)
  people!: string;

  @Prose(contactSummary)
  summary!: string;

  /** Files uploaded before with the purpose `contact`. */
  @MayBeAbsent()
  @Refs({ most: FILE_LIMITS.perSubject })
  attachmentIds?: string[];
}

export class RecordContact extends Talk {
  /** One talk is not recorded twice unseen. */
  @AsRead()
  readAt?: string;
}

/** Recorded once more: whoever corrects says the whole of it, and why. */
export class CorrectContact extends Talk {
  /** The record as it was read; one that has been put right meanwhile is another. */
  @Ref()
  contactId!: string;

  @Prose(reason)
  reason!: string;
}

/** 无异议 or 有异议, on the record as it was read. */
export class AnswerContact {
  @Ref()
  contactId!: string;

  @OneOf(CONTACT_ANSWERS, 'ContactAnswer')
  answer!: ContactAnswer;

  /** Needed for an objection. */
  @OptionalProse(contactWords)
  words?: string;

  @AsRead()
  readAt?: string;
}

/** 核实沟通: what the author denies was held after all. */
export class UpholdContact {
  @Ref()
  contactId!: string;

  /** What shows it: a file uploaded before with the purpose `scan`. */
  @Ref()
  scanId!: string;

  @Prose(reason)
  reason!: string;
}

export class RequestReturn {
  @Prose(reason)
  reason!: string;

  /** Who should handle it instead, in the unit's words. */
  @Line(100)
  proposedUnit!: string;
}

export class ApproveReturn {
  /** Needed when nobody would be left to reply. */
  @OptionalRef()
  newUnitId?: string | null;

  @OptionalProse(reason)
  reason?: string;
}

export class RecallPart {
  @Prose(reason)
  reason!: string;

  /** Needed when nobody would be left to reply. */
  @OptionalRef()
  newUnitId?: string | null;
}

export class DraftOpinion {
  /** The version the edit was made from. */
  @WholeNumber({ least: 1, most: 1_000_000 })
  version!: number;

  @DraftProse(opinion)
  text!: string;
}
