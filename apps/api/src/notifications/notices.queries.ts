import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Person } from '../auth/person.js';
import { Clock } from '../clock/clock.js';
import { fromCursor, pageOf } from '../http/page.js';
import type { ListNotices, NoticeDto, NoticeListDto, ReadNotices, UnreadDto } from './notice.dto.js';

interface NoticeRow extends Omit<NoticeDto, 'at' | 'readAt'> {
  at: Date;
  readAt: Date | null;
  eventId: string;
}

/** What somebody was told. Everybody reads and ticks off only their own. */
@Injectable()
export class NoticesQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The newest first. */
  async list({ accountId }: Person, { unread, cursor, limit }: ListNotices): Promise<NoticeListDto> {
    const [eventId, id] = cursor === undefined ? [null, null] : fromCursor(cursor, 'string');
    const rows = await this.dataSource.query<NoticeRow[]>(
      `SELECT notices.id, notices.proposal_id AS "proposalId", notices.case_title AS "caseTitle", proposals.kind,
              events.machine, events.step, events.unit_name AS "unitName", events.account_name AS "by", events.at,
              notices.read_at AS "readAt", events.details, notices.event_id AS "eventId"
       FROM notices
       JOIN events ON events.body_id = notices.body_id AND events.id = notices.event_id
       JOIN proposals ON proposals.body_id = notices.body_id AND proposals.id = notices.proposal_id
       WHERE notices.account_id = $1
         AND ($2::boolean IS NULL OR (notices.read_at IS NULL) = $2)
         AND ($3::uuid IS NULL OR (notices.event_id, notices.id) < ($3::uuid, $4::uuid))
       ORDER BY notices.event_id DESC, notices.id DESC
       LIMIT $5`,
      [accountId, unread, eventId, id, limit + 1],
    );
    const counts = await this.counted(accountId, unread);
    const page = pageOf(rows, counts.total, limit, (row) => [row.eventId, row.id]);
    return { ...page, items: page.items.map(noticeView), unread: counts.unread };
  }

  /** Ids of others' notices change nothing. */
  async read({ accountId }: Person, { ids }: ReadNotices): Promise<UnreadDto> {
    await this.dataSource.query(
      `UPDATE notices SET read_at = $2
       WHERE account_id = $1 AND read_at IS NULL AND ($3::uuid[] IS NULL OR id = ANY($3))`,
      [accountId, this.clock.now(), ids],
    );
    const { unread } = await this.counted(accountId);
    return { unread };
  }

  private async counted(accountId: string, wanted?: boolean): Promise<{ unread: number; total: number }> {
    const [counts] = await this.dataSource.query<{ unread: number; total: number }[]>(
      `SELECT (count(*) FILTER (WHERE read_at IS NULL))::integer AS unread,
              (count(*) FILTER (WHERE $2::boolean IS NULL OR (read_at IS NULL) = $2))::integer AS total
       FROM notices WHERE account_id = $1`,
      [accountId, wanted],
    );
    return counts ?? { unread: 0, total: 0 };
  }
}

function noticeView({ eventId: _, at, readAt, ...notice }: NoticeRow): NoticeDto {
  return { ...notice, at: at.toISOString(), readAt: readAt?.toISOString() ?? null };
}
