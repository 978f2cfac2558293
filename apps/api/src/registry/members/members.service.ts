import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Person } from '../../auth/person.js';
import { unknownReference } from '../register-faults.js';
import { Transactions } from '../../sql/transactions.js';
import { RegistersService } from '../registers.service.js';
import { GroupMember } from './group-member.entity.js';
import type { AddMemberDto, EditMemberDto, MemberDto } from './member.dto.js';
import { MEMBERS } from './members.register.js';

/** A member's entry and the groups it belongs to are written together. */
@Injectable()
export class MembersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly registers: RegistersService,
  ) {}

  add({ groupIds, ...values }: AddMemberDto): Promise<MemberDto> {
    return this.transactions.run(async (manager) => {
      const member = await this.registers.add(MEMBERS, values);
      await placeInGroups(manager, member, groupIds);
      return this.registers.get(MEMBERS, member.id);
    });
  }

  edit(id: string, { groupIds, ...changes }: EditMemberDto, by: Person): Promise<MemberDto> {
    return this.transactions.run(async (manager) => {
      const member = await this.registers.edit(MEMBERS, id, changes, by, groupIds !== undefined);
      if (groupIds) await placeInGroups(manager, member, groupIds);
      return this.registers.get(MEMBERS, id);
    });
  }
}

async function placeInGroups(manager: EntityManager, member: MemberDto, groupIds: string[]): Promise<void> {
  const ofSameBody = await manager.query<{ id: string }[]>(
    `SELECT id FROM groups WHERE id = ANY($1::uuid[]) AND body_id = $2`,
    [groupIds, member.bodyId],
  );
  if (ofSameBody.length < groupIds.length) throw unknownReference('groupIds');
  await manager.delete(GroupMember, { memberId: member.id });
  await manager.insert(
    GroupMember,
    groupIds.map((groupId) => ({ groupId, memberId: member.id })),
  );
}
