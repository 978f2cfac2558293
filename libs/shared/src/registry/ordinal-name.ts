const digits = '零一二三四五六七八九';

/** Chinese numeral of a term or session, 1–999: 5 → 五, 10 → 十, 16 → 十六, 105 → 一百零五. */
export function chineseOrdinal(ordinal: number): string {
  const hundreds = Math.floor(ordinal / 100);
  const tens = Math.floor((ordinal % 100) / 10);
  const ones = ordinal % 10;
  const digit = (value: number): string => digits.charAt(value);
  const head = hundreds === 0 ? '' : `${digit(hundreds)}百`;
  const middle = tensName(tens, hundreds > 0, ones > 0);
  return `${head}${middle}${ones === 0 ? '' : digit(ones)}`;
}

function tensName(tens: number, afterHundreds: boolean, beforeOnes: boolean): string {
  if (tens === 0) return afterHundreds && beforeOnes ? digits.charAt(0) : '';
  return tens === 1 && !afterHundreds ? '十' : `${digits.charAt(tens)}十`;
}

/** The customary short name of a session, as in titles of replies: 十六届五次会议. */
export function sessionName(termOrdinal: number, sessionOrdinal: number): string {
  return `${chineseOrdinal(termOrdinal)}届${chineseOrdinal(sessionOrdinal)}次会议`;
}
