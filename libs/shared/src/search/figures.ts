const DIGITS = '〇一二三四五六七八九';
const DIGITS_ONLY = /^[〇零一二三四五六七八九]+$/u;
/** 十七, 一百零八, 二千零二十六: as numbers are spoken. */
const SPOKEN =
  /^(?=.)(?:([一二三四五六七八九])千)?零?(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?零?([一二三四五六七八九])?$/u;

/** The figures of a Chinese numeral below ten thousand, 十七 → 17, 四三〇 → 430; nothing for what is none. */
export function figuresOf(numeral: string): string | undefined {
  if (DIGITS_ONLY.test(numeral)) return Array.from(numeral, (digit) => String(valueOf(digit))).join('');
  const [, thousands, hundreds, tens, ten, ones] = SPOKEN.exec(numeral) ?? [];
  if (thousands === undefined && hundreds === undefined && ten === undefined) return undefined;
  const parts = [
    valueOf(thousands) * 1000,
    valueOf(hundreds) * 100,
    (ten === undefined ? 0 : valueOf(tens ?? '一')) * 10,
    valueOf(ones),
  ];
  return String(parts.reduce((sum, part) => sum + part, 0));
}

const valueOf = (digit: string | undefined): number => Math.max(0, DIGITS.indexOf(digit ?? ''));

/** A single numeral is mostly a word (一体, 三农); it counts after 第 and before 号. */
const NUMERALS =
  /[〇零一二三四五六七八九十百千]{2,}|(?<=第)[〇零一二三四五六七八九十]|[〇零一二三四五六七八九十](?=号)/gu;

/** A folded text with its numerals written in figures: 第十七号 → 第17号, 四三〇厂 → 430厂. */
export const inFigures = (text: string): string => text.replace(NUMERALS, (numeral) => figuresOf(numeral) ?? numeral);
