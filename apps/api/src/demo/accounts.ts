import type { BodyKind, Role } from '@jianyan/shared';
import { pinyin } from 'pinyin-pro';
import type { DataSource } from 'typeorm';
import { hashPassword } from '../auth/sign-in/password.js';
import type { Clock } from '../clock/clock.js';
import { accountKeys } from '../entries/named-entry.js';
import { members } from './members.data.js';
import type { DemoRegisters } from './registers.js';
import { units, type UnitRow } from './units.data.js';

/** The one password of every demo account; documented, so a demo never goes to production. */
export const demoPassword = 'Jianyan-2026';

/** The accounts a visitor begins with; the README lists them all. */
export const demoAccounts = [
  { login: 'admin', who: '系统管理员' },
  { login: 'renda', who: '市人大常委会代表工委' },
  { login: 'zhengxie', who: '市政协提案委 初审' },
  { login: 'zhengxie2', who: '市政协提案委 复审' },
  { login: 'zhengfuban', who: '市政府办公室 分派' },
  { login: 'jiaotong', who: '市交通运输局 承办人' },
  { login: 'jiaotong-lead', who: '市交通运输局 核稿、签发' },
  { login: 'dengbo', who: '市人大代表' },
  { login: 'tanguiyan', who: '市人大代表' },
  { login: 'mohongbo', who: '市政协委员' },
  { login: 'gaoxiaoyan', who: '市政协委员' },
];

export interface DemoAccount {
  login: string;
  name: string;
  roles: DemoGrant[];
}

interface DemoGrant {
  role: Role;
  bodyId?: string;
  unitId?: string;
  memberId?: string;
}

/** Opens every account of the demo. All share one hash: a demo need not spend a minute on Argon2. */
export async function seedAccounts(dataSource: DataSource, clock: Clock, registers: DemoRegisters): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  const accounts = demoAccountsOf(registers);
  await dataSource.query(
    `WITH given AS (
       SELECT uuidv7() AS id, coalesce(members.person_id, uuidv7()) AS person_id, account.*
       FROM jsonb_to_recordset($1::jsonb)
         AS account(login text, name text, "searchKey" text, "nameOrder" text, roles jsonb)
         LEFT JOIN members ON members.id = (roles -> 0 ->> 'memberId')::uuid
     ), staff AS (
       INSERT INTO persons (id) SELECT person_id FROM given ON CONFLICT DO NOTHING
     ), opened AS (
       INSERT INTO accounts (
         id, person_id, login, name, search_key, name_order, password_hash, password_changed_at, created_at, demo)
       SELECT id, person_id, login, name, "searchKey", "nameOrder", $2, $3, $3, TRUE FROM given
     )
     INSERT INTO account_roles (account_id, role, body_id, unit_id, member_id)
     SELECT given.id, held.role, held."bodyId", held."unitId", held."memberId"
     FROM given, jsonb_to_recordset(given.roles)
       AS held(role text, "bodyId" uuid, "unitId" uuid, "memberId" uuid)`,
    [
      JSON.stringify(accounts.map((one) => ({ ...one, ...accountKeys(one.name, one.login) }))),
      passwordHash,
      clock.now(),
    ],
  );
}

export function demoAccountsOf(registers: DemoRegisters): DemoAccount[] {
  const secretariat = (login: string, name: string, body: BodyKind): DemoAccount => ({
    login,
    name,
    roles: [{ role: 'secretariat', bodyId: registers.bodies[body] }],
  });
  return [
    { login: 'admin', name: '秦管理', roles: [{ role: 'admin' }] },
    secretariat('renda', '刘岚', 'congress'),
    secretariat('renda2', '唐志远', 'congress'),
    secretariat('zhengxie', '彭慧', 'cppcc'),
    secretariat('zhengxie2', '许知秋', 'cppcc'),
    ...units.flatMap((unit, index) => accountsOfUnit(unit, registers.units.get(unit.name), index)),
    ...(['congress', 'cppcc'] as const).flatMap((body) => accountsOfMembers(body, registers)),
  ];
}

function accountsOfUnit({ login, office }: UnitRow, unitId: string | undefined, index: number): DemoAccount[] {
  const held = (...roles: Role[]): DemoGrant[] => roles.map((role) => ({ role, unitId }));
  if (office === 'assigns') return [{ login, name: inventedName(index, 0), roles: held('dispatcher') }];
  const leads: Role[] = office === 'handlesItself' ? ['checker', 'leader', 'dispatcher'] : ['checker', 'leader'];
  return [
    { login, name: inventedName(index, 0), roles: held('drafter') },
    { login: `${login}-lead`, name: inventedName(index, 1), roles: held(...leads) },
  ];
}

function accountsOfMembers(body: BodyKind, registers: DemoRegisters): DemoAccount[] {
  return members[body].map(({ name }) => ({
    login: loginOf(name),
    name,
    roles: [{ role: 'member', memberId: registers.members[body].get(name) }],
  }));
}

/** A member signs in with the name in pinyin: 邓波 → `dengbo`, 单立人 → `shanliren`. */
export function loginOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'removed', v: true }).join('');
}

const surnames = [
  ...'王李张刘陈杨黄周吴徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪',
];
const givenNames = [
  '建国',
  '文博',
  '晓东',
  '志强',
  '雅琴',
  '海燕',
  '俊杰',
  '思远',
  '丽华',
  '子涵',
  '永康',
  '慧敏',
  '新宇',
];

/** Staff of the units have no part in the story, so their names are put together. */
function inventedName(index: number, person: number): string {
  const surname = surnames[(index + person * 29) % surnames.length] ?? '';
  return surname + (givenNames[(index * 5 + person * 4) % givenNames.length] ?? '');
}
