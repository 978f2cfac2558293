import type { Role } from '@jianyan/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One role of an account with the one scope that this role is held for. */
@Entity('account_roles')
export class AccountRole {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid')
  accountId!: string;

  @Column('text')
  role!: Role;

  @Column('uuid', { nullable: true })
  bodyId!: string | null;

  @Column('uuid', { nullable: true })
  unitId!: string | null;

  @Column('uuid', { nullable: true })
  memberId!: string | null;
}
