import { detailsFor, type Reader, stepOf } from '@jianyan/shared';
import { Injectable } from '@nestjs/common';
import type { Person } from '../auth/person.js';
import { Clock } from '../clock/clock.js';
import { cutPage, fromCursor, PAGE_SIZE } from '../http/page.js';
import { actorToldApart, unitOfEvent } from '../entries/told-apart.js';
import { namedQuery } from '../sql/named-query.js';
import { Transactions } from '../sql/transactions.js';
import {
  type AccountNoticeDto,
  type ListNotices,
  MOST_COUNTED,
  type NoticeDto,
  type NoticeListDto,
  type ReadNotices,
  type UnreadDto,
} from './notice.dto.js';

interface NoticeRow extends Omit<NoticeDto, 'at' | 'readAt'> {
  at: Date;
  readAt: Date | null;
  messageId: string;
  readAs: Reader[];
}

interface AccountNoticeRow extends Omit<AccountNoticeDto, 'at' | 'readAt'> {
  at: Date;
  readAt: Date | null;
}

/** What somebody was told. Everybody reads and ticks off only their own. */
@Injectable()
export class NoticesQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The newest first. */
  async list({ accountId }: Person, { unread, cursor, limit }: ListNotices): Promise<NoticeListDto> {
    const [before] = cursor === undefined ? [NO_MESSAGE_YET] : fromCursor(cursor, 'string');
    const rows = await namedQuery<NoticeRow>(this.transactions.db, statementFor(unread), [
      accountId,
      before,
      limit + 1,
    ]);
    const page = cutPage(rows, limit, (row) => [row.messageId, row.id]);
    const ofAccount = cursor === undefined ? await this.ofAccount(accountId, unread) : [];
    return { ...page, ofAccount, items: page.items.map(noticeView) };
  }

  private async ofAccount(accountId: string, unread?: boolean): Promise<AccountNoticeDto[]> {
    const rows = await namedQuery<AccountNoticeRow>(this.transactions.db, OF_ACCOUNT, [accountId, unread ?? null]);
    return rows.map(({ at, readAt, ...told }) => ({
      ...told,
      at: at.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    }));
  }

  async unread({ accountId }: Person): Promise<UnreadDto> {
    const [counted] = await namedQuery<UnreadDto>(this.transactions.db, UNREAD, [accountId]);
    return { unread: counted?.unread ?? 0 };
  }

  /** Ids of others' notices change nothing. */
  async read(person: Person, { ids }: ReadNotices): Promise<UnreadDto> {
    for (const [table, which] of [
      ['notices', `AND channel = 'inApp'`],
      ['account_notices', ''],
    ] as const) {
      await this.transactions.db.query(
        `UPDATE ${table} SET read_at = $2
         WHERE account_id = $1 AND read_at IS NULL AND ($3::uuid[] IS NULL OR id = ANY($3)) ${which}`,
        [person.accountId, this.clock.now(), ids],
      );
    }
    return this.unread(person);
  }
}

const UNREAD = `
  SELECT count(*)::integer AS unread
    FROM ((SELECT FROM notices WHERE account_id = $1 AND channel = 'inApp' AND read_at IS NULL LIMIT ${MOST_COUNTED})
          UNION ALL (SELECT FROM account_notices WHERE account_id = $1 AND read_at IS NULL) LIMIT ${MOST_COUNTED})
      AS counted`;

/** Of one's account there is seldom something to tell; nobody goes through pages of it. */
const OF_ACCOUNT = `
  SELECT id, what, address, at, read_at AS "readAt" FROM account_notices
   WHERE account_id = $1 AND ($2::boolean IS NULL OR (read_at IS NULL) = $2) ORDER BY id DESC LIMIT 20`;

/** Later than every message. */
const NO_MESSAGE_YET = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * By this channel a message reaches an account once, so the message alone, whose id begins with its time, puts the
 * notices of an account in order. So far every message tells of an event.
 */
function statementFor(unread: boolean | undefined): string {
  const wanted = unread === undefined ? '' : `AND read_at IS ${unread ? '' : 'NOT'} NULL`;
  // The inner limit is for the planner: it cannot know $3, and would prepare for a tenth of all there are.
  return `
    SELECT notice.id, messages.proposal_id AS "proposalId", messages.case_title AS "caseTitle",
           messages.case_kind AS kind, events.machine, events.step, ${unitOfEvent('events')} AS "unitName",
           events.account_name AS "by", ${actorToldApart('events')} AS "toldApartBy", events.at, notice.read_at AS "readAt", events.details,
           notice.message_id AS "messageId", notice.read_as AS "readAs"
      FROM (SELECT * FROM notices WHERE account_id = $1 AND channel = 'inApp' AND message_id < $2 ${wanted}
             ORDER BY message_id DESC LIMIT ${PAGE_SIZE.most + 1}) AS notice
      JOIN messages ON messages.body_id = notice.body_id AND messages.id = notice.message_id
      JOIN events ON events.body_id = messages.body_id AND events.id = messages.event_id
     ORDER BY notice.message_id DESC LIMIT $3`;
}

function noticeView({ messageId: _, readAs, at, readAt, details, ...notice }: NoticeRow): NoticeDto {
  return {
    ...notice,
    at: at.toISOString(),
    readAt: readAt?.toISOString() ?? null,
    details: detailsFor(stepOf(notice.kind, notice.machine, notice.step), details, readAs),
  };
}
