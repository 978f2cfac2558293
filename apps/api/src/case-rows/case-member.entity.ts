import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ListedCase } from './listed-case.js';
import type { MemberRelation } from './row-types.js';

/** A case as one member has it on his lists. */
@Entity('case_members')
export class CaseMember extends ListedCase {
  @PrimaryColumn('uuid')
  memberId!: string;

  @Column('text')
  relation!: MemberRelation;

  /** The last day on which an invitee may answer and sees the case. */
  @Column('date', { nullable: true })
  expiresOn!: string | null;

  /** Filed in the member's name, and he has said neither yes nor no. */
  @Column('boolean')
  awaitsConfirmation!: boolean;

  @Column('date', { nullable: true })
  dueOn!: string | null;

  @Column('uuid', { nullable: true })
  deadlineId!: string | null;
}
