import { pinyin } from 'pinyin-pro';

/** Initials of a unit's names for type-ahead, e.g. 市交通运输局, 交通局 → `sjtysj jtj`. */
export function initialsOf(...names: (string | null | undefined)[]): string {
  return names.flatMap((name) => (name ? [initials(name, 'off')] : [])).join(' ');
}

/** Initials of a person's name, read as surnames are: 单立人 → `slr`, 曾 → `z`. */
export function initialsOfPerson(name: string): string {
  return initials(name, 'head');
}

function initials(name: string, surname: 'off' | 'head'): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname, nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
}
