import { assignmentRules } from './assignment.rules.js';

/** The conditions that stand against sending an opinion to its leader, as the API would find them once it is saved; a door is not among them. */
export const unmetInOpinion = (opinionText: string): (keyof typeof assignmentRules)[] =>
  assignmentRules.opinionIsDrafted({ assignment: { opinionText } }) ? [] : ['opinionIsDrafted'];
