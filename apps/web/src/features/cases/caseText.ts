import type { From, Ground, Kept, Stored } from '../../lib/draft/ground';
import type { Action, Case } from '../../lib/schemas';
import { unsent } from '../../lib/unsent';
import { textSubject } from './unborn';

/** A text that is part of a case. */
export interface CaseText<Text> {
  /** The text as it stands in its case. */
  read: (kase: Case) => Stored<Text>;
  /** The case with this text in it, and with what stands against handing it on as it is. */
  put: (kase: Case, stored: Stored<Text>) => Case;
  /** Answers the text as the server has it then. */
  send: (text: Text, from: From<Text>) => Promise<Stored<Text>>;
  same: (one: Text, other: Text) => boolean;
  adopt?: Ground<Text>['adopt'];
  /** Where a part may not be of any length. */
  within?: Ground<Text>['within'];
  /** The case that the text is in. */
  caseOf: (textId: string) => string;
  /** How it comes into being, once for each key; and its name on this device until then. */
  birth?: { name: string; send: (text: Text, key: string) => Promise<Case> };
}

/** The steps of a case, with the conditions that stand against one of them by what is typed. */
export const withUnmet = ({ availableActions }: Case, step: string, subjectId: string, unmet: string[]): Action[] =>
  availableActions.map((action) =>
    action.step === step && action.subjectId === subjectId ? { ...action, unmet } : action,
  );

interface Reader<Text> {
  accountId: string;
  /** Puts a case as it was answered in place. */
  keepCase: (answer: Case) => void;
  /** Puts a text as it was saved in place, in the case that the page has. */
  keepText: (stored: Stored<Text>) => void;
  fetchCase: (id: string) => Promise<Case>;
}

/** Keeps a text in its case, and on the device of whoever writes it. */
export function groundOf<Text>(
  { read, send, same, adopt = (text) => text, within, caseOf, birth }: CaseText<Text>,
  { accountId, keepCase, keepText, fetchCase }: Reader<Text>,
): Ground<Text> {
  return {
    same,
    adopt,
    within: within ?? ((text) => ({ text, beyond: [] })),
    save: async (text, from, key) => {
      if (from) {
        const stored = await send(text, from);
        keepText(stored);
        return stored;
      }
      const born = await birth?.send(text, key);
      if (!born) throw new Error('A text that is not there yet has to say how it comes into being');
      keepCase(born);
      return read(born);
    },
    reload: async (id) => read(await fetchCase(caseOf(id))),
    buffer: (id) => {
      const subject = textSubject(id ?? `new.${birth?.name ?? ''}`);
      return {
        find: () => unsent.find<Kept<Text>>(accountId, subject),
        keep: (kept) => void unsent.keep(accountId, subject, kept),
        drop: () => unsent.drop(accountId, subject),
      };
    },
  };
}
