import type { Role } from '@jianyan/shared';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Account } from './account.entity.js';

/** One role of an account with the one scope that this role is held for. */
@Entity('account_roles')
@Unique('uq_account_roles_account_id_role_scope', ['accountId', 'role', 'bodyId', 'unitId', 'memberId'])
@Check(
  'ck_account_roles_scope',
  `CASE role
    WHEN 'admin' THEN num_nonnulls(body_id, unit_id, member_id) = 0
    WHEN 'secretariat' THEN body_id IS NOT NULL AND num_nonnulls(unit_id, member_id) = 0
    WHEN 'member' THEN member_id IS NOT NULL AND num_nonnulls(body_id, unit_id) = 0
    WHEN 'dispatcher' THEN unit_id IS NOT NULL AND num_nonnulls(body_id, member_id) = 0
    WHEN 'drafter' THEN unit_id IS NOT NULL AND num_nonnulls(body_id, member_id) = 0
    WHEN 'checker' THEN unit_id IS NOT NULL AND num_nonnulls(body_id, member_id) = 0
    WHEN 'leader' THEN unit_id IS NOT NULL AND num_nonnulls(body_id, member_id) = 0
    ELSE false
  END`,
)
@Index('ix_account_roles_body_id', ['bodyId'], { where: 'body_id IS NOT NULL' })
@Index('ix_account_roles_unit_id', ['unitId'], { where: 'unit_id IS NOT NULL' })
@Index('ix_account_roles_member_id', ['memberId'], { where: 'member_id IS NOT NULL' })
@ForeignKey(() => Account, ['accountId'], ['id'], { name: 'fk_account_roles_account_id', onDelete: 'CASCADE' })
@ForeignKey('Body', ['bodyId'], ['id'], { name: 'fk_account_roles_body_id' })
@ForeignKey('Unit', ['unitId'], ['id'], { name: 'fk_account_roles_unit_id' })
@ForeignKey('Member', ['memberId'], ['id'], { name: 'fk_account_roles_member_id' })
export class AccountRole {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()', primaryKeyConstraintName: 'pk_account_roles' })
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
