import { assignmentRules } from './assignment.rules.js';

/** The conditions that stand against giving an opinion, as the API would find them once it is saved; a door is not among them. */
export const unmetInOpinion = (opinionText: string): (keyof typeof assignmentRules)[] =>
  assignmentRules.opinionIsDrafted({ assignment: { opinionText } }) ? [] : ['opinionIsDrafted'];
