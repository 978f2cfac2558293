import type { Choice } from '../../lib/schemas';

type Named = Pick<Choice, 'name' | 'toldApartBy'>;

/**
 * A unit as it is written into a text, in whatever language the page is: 区教育局（荷塘区）, where another region has one
 * of the name. Whoever reads the text finds that one again.
 */
export const unitWritten = ({ name, toldApartBy }: Named): string => (toldApartBy ? `${name}（${toldApartBy}）` : name);

/** What the register is asked for such a name. */
export const soughtFor = (written: string): string => written.trim().replace(/（[^（）]*）$/u, '');
