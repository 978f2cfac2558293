import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage, type Language } from './language';

const ZONE = 'Asia/Shanghai';

type Parts = Intl.DateTimeFormatOptions;

/** As the server writes it, or in milliseconds as this device keeps it. */
type Instant = string | number;

const noonOf = (day: string): Date => new Date(`${day}T12:00:00+08:00`);

const made = new Map<string, Intl.DateTimeFormat>();

/** Each way of writing is made once: making one takes a hundred times as long as writing a date with it. */
function writer(locale: string, parts: Parts): Intl.DateTimeFormat {
  const way = locale + JSON.stringify(parts);
  const known = made.get(way) ?? new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...parts });
  made.set(way, known);
  return known;
}

const format = (language: Language, moment: Date, parts: Parts): string =>
  writer(language === 'en' ? 'en-GB' : 'zh-CN', parts).format(moment);

/** The day in Shanghai of an instant, as 'YYYY-MM-DD'. */
const dayOfInstant = (instant: Instant): string =>
  writer('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant));

/** 3月1日, with the year when it is not `today`'s. */
function shortDay(language: Language, day: string, today?: string): string {
  const sameYear = today === undefined || today.slice(0, 4) === day.slice(0, 4);
  return format(language, noonOf(day), {
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
}

/** 2026年5月12日, as a letter is dated. */
const fullDay = (language: Language, day: string): string =>
  format(language, noonOf(day), { year: 'numeric', month: 'long', day: 'numeric' });

/** 2026年5月12日（星期二）, Tuesday, 12 May 2026: for a day somebody has to keep. */
function longDay(language: Language, day: string): string {
  const weekday = format(language, noonOf(day), { weekday: 'long' });
  const date = fullDay(language, day);
  return language === 'en' ? `${weekday}, ${date}` : `${date}（${weekday}）`;
}

/** 15:42 */
const clockTime = (language: Language, instant: Instant): string =>
  format(language, new Date(instant), { hour: '2-digit', minute: '2-digit', hour12: false });

interface Dates {
  day: (day: string) => string;
  fullDay: (day: string) => string;
  longDay: (day: string) => string;
  time: (instant: Instant) => string;
  /** 今天 15:42, 昨天 21:40, 3月1日 09:12: on screen only, for it is untrue tomorrow. */
  moment: (instant: Instant) => string;
  /** 2026年3月1日 09:12: on record, and on paper. */
  recorded: (instant: Instant) => string;
}

function useLanguage(): Language {
  const { language } = useTranslation('common').i18n;
  return isLanguage(language) ? language : 'zh-CN';
}

/** 15:42, where nobody is signed in yet, too. */
export function useClockTime(): (instant: Instant) => string {
  const language = useLanguage();
  return (instant) => clockTime(language, instant);
}

/** How days and instants are written in the language on screen; `today` is the server's day. */
export function useDates(today: string): Dates {
  const { t } = useTranslation('common');
  const language = useLanguage();
  return useMemo(() => {
    const moment = (instant: Instant): string => {
      const day = dayOfInstant(instant);
      const time = clockTime(language, instant);
      if (day === today) return t('moment.today', { time });
      if (day === dayBefore(today)) return t('moment.yesterday', { time });
      return `${shortDay(language, day, today)} ${time}`;
    };
    return {
      day: (day) => shortDay(language, day, today),
      fullDay: (day) => fullDay(language, day),
      longDay: (day) => longDay(language, day),
      time: (instant) => clockTime(language, instant),
      moment,
      recorded: (instant) => `${fullDay(language, dayOfInstant(instant))} ${clockTime(language, instant)}`,
    };
  }, [language, today, t]);
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** A field for a day that ends somewhere takes a year of four figures: whoever types it is led on to what follows. */
export const LAST_DAY = '9999-12-31';
