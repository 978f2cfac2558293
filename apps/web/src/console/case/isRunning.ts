import type { Deadline } from '../../lib/schemas';

/** Whether somebody still has to keep this date. A window in which a unit might have returned the case just closes. */
export const isRunning = ({ clock, standing }: Pick<Deadline, 'clock' | 'standing'>): boolean =>
  standing !== 'done' &&
  standing !== 'dropped' &&
  !((clock === 'returnWindow' || clock === 'proxyContest') && standing === 'overdue');
