import { draftingSteps } from './proposal.workflow.js';
import { type TextInQuestion, textRules } from './proposal.rules.js';

/** A text as a page holds it, as somebody is writing it. */
export type TextOnPage = TextInQuestion['parts']['proposal'] & Pick<TextInQuestion['parts'], 'requests'>;

/** The conditions that stand against submitting the text, as the API would find them once it is saved. */
export const unmetInText = (text: TextOnPage): (keyof typeof textRules)[] =>
  draftingSteps.submit.needs.filter((rule) => !textRules[rule]({ parts: { proposal: text, requests: text.requests } }));
