import { addDays, addMonths, type Day } from '@jianyan/shared';
import type { DataSource } from 'typeorm';
import type { Clock } from '../clock/clock.js';
import { MembersService } from '../registry/members/members.service.js';
import { RegistersService } from '../registry/registers.service.js';
import { TERMS } from '../registry/terms/terms.register.js';
import { Transactions } from '../sql/transactions.js';

/** Who was a deputy in the term before as well. */
const ELECTED_AGAIN = '文竹青';
const CREDENTIAL = '150021';

interface Seat {
  memberId: string;
  personId: string;
  bodyId: string;
  ordinal: number;
  startsOn: Day;
  post: string;
  groupIds: string[];
  phone: string;
}

/** One of the deputies has the seat of the term before too: one person, with one account for both. */
export async function seedFormerSeat(dataSource: DataSource, clock: Clock): Promise<void> {
  const [seat] = await dataSource.query<Seat[]>(
    `SELECT members.id AS "memberId", person_id AS "personId", members.body_id AS "bodyId", ordinal,
            starts_on AS "startsOn", post, phone,
            ARRAY(SELECT group_id FROM group_members WHERE member_id = members.id) AS "groupIds"
     FROM members JOIN terms ON terms.id = term_id WHERE members.name = $1`,
    [ELECTED_AGAIN],
  );
  if (!seat) throw new Error(`The demo names ${ELECTED_AGAIN}, whom nobody knows.`);
  const { memberId, personId, bodyId, ordinal, startsOn, post, groupIds, phone } = seat;
  const transactions = new Transactions(dataSource);
  const registers = new RegistersService(transactions, clock);
  const before = { startsOn: addMonths(startsOn, -60), endsOn: addDays(startsOn, -1) };
  const term = await registers.add(TERMS, { bodyId, ordinal: ordinal - 1, ...before });
  const held = { termId: term.id, personId, name: ELECTED_AGAIN, post, groupIds, phone, credentialNo: CREDENTIAL };
  const former = await new MembersService(transactions, registers).add(held);
  await dataSource.query(
    `INSERT INTO account_roles (account_id, role, member_id)
     SELECT account_id, 'member', $2 FROM account_roles WHERE member_id = $1`,
    [memberId, former.id],
  );
}
