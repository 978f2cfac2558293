import { DEFAULT_POLICY, type HolidayTable, NATIONAL_HOLIDAYS, type Policy } from '@jianyan/shared';

/** What a case goes by: what its body has laid down, and which days are worked; each by the name of its version. */
export interface InForce {
  policy: Policy;
  policyVersion: string;
  calendar: HolidayTable;
}

const SHIPPED: InForce = { policy: DEFAULT_POLICY, policyVersion: 'shipped-1', calendar: NATIONAL_HOLIDAYS };

/** The only source of policies and calendars. Inject it; nothing else knows what is shipped. */
export class Policies {
  /** What is in force in a body. None has laid down anything of its own yet. */
  of(_bodyId: string): InForce {
    return SHIPPED;
  }

  /** Which days are worked where what is shown belongs to no one body: in lists, and in the days of the demo. */
  get calendar(): HolidayTable {
    return SHIPPED.calendar;
  }
}
