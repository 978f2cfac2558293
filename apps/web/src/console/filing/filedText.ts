import type { DisclosureWish } from '@jianyan/shared';
import type { Case } from '../../lib/schemas';
import type { Versioned } from '../drafts/useAutosave';

export interface FiledText {
  title: string;
  background: string;
  requests: { id?: string; text: string }[];
  suggestedUnits: string;
  disclosureWish?: DisclosureWish;
}

export const textOf = (kase: Case): Versioned<FiledText> => ({
  version: kase.textVersion,
  value: {
    title: kase.title,
    background: kase.background,
    requests: kase.requests.length > 0 ? kase.requests.map(({ id, text }) => ({ id, text })) : [{ text: '' }],
    suggestedUnits: kase.suggestedUnits,
    ...(kase.disclosureWish ? { disclosureWish: kase.disclosureWish } : {}),
  },
});

/** The words alone: the server gives its own ids to the points. */
export const writtenIn = ({ requests, ...text }: FiledText) => ({ ...text, requests: requests.map((one) => one.text) });
