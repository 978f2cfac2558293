import type { Day } from './days.js';
import type { HolidayCode, HolidayNotice, HolidayPeriod, HolidayTable } from './holidays.js';
import { holidayTable } from './holidays.js';
import { STATUTORY_HOLIDAYS } from './statutory-holidays.js';

// Each row is one paragraph of the State Council's yearly notice: days off, then the weekend days worked instead.
export const NATIONAL_HOLIDAY_NOTICES: readonly HolidayNotice[] = [
  {
    year: 2024,
    number: '国办发明电〔2023〕7号',
    issuedOn: '2023-10-25',
    url: 'https://www.gov.cn/zhengce/content/202310/content_6911527.htm',
    periods: [
      off('newYear', '2024-01-01'),
      off('springFestival', '2024-02-10', '2024-02-17', ['2024-02-04', '2024-02-18']),
      off('qingming', '2024-04-04', '2024-04-06', ['2024-04-07']),
      off('labourDay', '2024-05-01', '2024-05-05', ['2024-04-28', '2024-05-11']),
      off('dragonBoat', '2024-06-10'),
      off('midAutumn', '2024-09-15', '2024-09-17', ['2024-09-14']),
      off('nationalDay', '2024-10-01', '2024-10-07', ['2024-09-29', '2024-10-12']),
    ],
  },
  {
    year: 2025,
    number: '国办发明电〔2024〕12号',
    issuedOn: '2024-11-12',
    url: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
    periods: [
      off('newYear', '2025-01-01'),
      off('springFestival', '2025-01-28', '2025-02-04', ['2025-01-26', '2025-02-08']),
      off('qingming', '2025-04-04', '2025-04-06'),
      off('labourDay', '2025-05-01', '2025-05-05', ['2025-04-27']),
      off('dragonBoat', '2025-05-31', '2025-06-02'),
      off('nationalDayAndMidAutumn', '2025-10-01', '2025-10-08', ['2025-09-28', '2025-10-11']),
    ],
  },
  {
    year: 2026,
    number: '国办发明电〔2025〕7号',
    issuedOn: '2025-11-04',
    url: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
    periods: [
      off('newYear', '2026-01-01', '2026-01-03', ['2026-01-04']),
      off('springFestival', '2026-02-15', '2026-02-23', ['2026-02-14', '2026-02-28']),
      off('qingming', '2026-04-04', '2026-04-06'),
      off('labourDay', '2026-05-01', '2026-05-05', ['2026-05-09']),
      off('dragonBoat', '2026-06-19', '2026-06-21'),
      off('midAutumn', '2026-09-25', '2026-09-27'),
      off('nationalDay', '2026-10-01', '2026-10-07', ['2026-09-20', '2026-10-10']),
    ],
  },
];

/** As they stood after each notice, named after its year; what somebody went by may be asked for for ever. */
const VERSIONS = NATIONAL_HOLIDAY_NOTICES.flatMap(({ year }, place) => {
  const notices = NATIONAL_HOLIDAY_NOTICES.slice(0, place + 1);
  // Until the end of November 2026 nothing but weekends was known beyond the last notice.
  return [holidayTable(`national-${year}`, notices), holidayTable(`statutory-${year}`, notices, STATUTORY_HOLIDAYS)];
});

/** Mainland China's holidays as far as they are announced, and beyond the days that are off by law. */
export const NATIONAL_HOLIDAYS = calendarOfVersion('statutory-2026');

/** @throws RangeError for a version that never was */
export function calendarOfVersion(version: string): HolidayTable {
  const calendar = VERSIONS.find((one) => one.version === version);
  if (!calendar) throw new RangeError(`no calendar ${version}`);
  return calendar;
}

function off(holiday: HolidayCode, from: Day, to: Day = from, makeUpDays: readonly Day[] = []): HolidayPeriod {
  return { holiday, from, to, makeUpDays };
}
