import { withoutMark } from './pasted-list.js';

/** Between names; a number in a ring or in brackets begins the next one without anything between. */
const BETWEEN = /[、，,；;。\s]+|(?=[①-⓿㉑-㉟㊱-㊿❶-❿])|(?=[（(][\d０-９一二三四五六七八九十]{1,2}[）)])/u;

/** The names in what somebody wrote or pasted: 市住建局、市财政局, ①市教育局 ②市公安局, 主办：市交通运输局. */
export const unitNamesIn = (written: string): string[] => [
  ...new Set(
    written
      .split(BETWEEN)
      .map(nameOf)
      .filter((name) => name !== '' && !ONLY_A_NUMBER.test(name)),
  ),
];

/** What is left of 1、 once it was parted. */
const ONLY_A_NUMBER = /^[\d０-９一二三四五六七八九十]+[.．]?$/u;

const ROLE = /^(?:建议)?(?:主办|会办|协办|承办|分办)(?:单位|部门)?[:：]/u;

/** Brackets around it, or of which the other one went to another name, do not belong to it; those of a region do. */
const nameOf = (part: string): string => {
  const name = withoutMark(part).replace(ROLE, '');
  if (/^[（(【][^）)】]*[）)】]?$/u.test(name)) return name.slice(1).replace(/[）)】]$/u, '');
  return /^[^（(【]*[）)】]$/u.test(name) ? name.slice(0, -1) : name;
};

/** Where no place is named the city's own is meant. */
export const spellingsOf = (name: string): string[] => (/[市县区]/u.test(name) ? [name] : [name, `市${name}`]);
