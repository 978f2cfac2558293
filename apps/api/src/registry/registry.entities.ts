import { Body } from './bodies/body.entity.js';
import { Category } from './categories/category.entity.js';
import { DeclineReason } from './decline-reasons/decline-reason.entity.js';
import { Group } from './groups/group.entity.js';
import { GroupMember } from './members/group-member.entity.js';
import { Member } from './members/member.entity.js';
import { Region } from './regions/region.entity.js';
import { Session } from './sessions/session.entity.js';
import { Term } from './terms/term.entity.js';
import { Unit } from './units/unit.entity.js';

export const registryEntities = [
  Region,
  Body,
  Term,
  Session,
  Group,
  Member,
  GroupMember,
  Unit,
  Category,
  DeclineReason,
];
