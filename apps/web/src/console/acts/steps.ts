import type { StepCall } from '../../features/cases/stepCall';
import { assignmentSteps } from './assignment.steps';
import type { ActContext, Field, Values } from './fields';
import { proposalSteps } from './proposal.steps';
import { replySteps } from './reply.steps';

/** How a step of the procedure is taken in the console: one entry per step, its words in the language files. */
export interface StepForm {
  /** The page where it is done instead of a form. */
  page?: (context: ActContext) => string;
  call?: (context: ActContext, values: Values) => StepCall;
  fields?: (context: ActContext) => readonly Field[];
  /** What is sent when it is not just the fields. */
  body?: (values: Values, context: ActContext) => unknown;
  /** What the fields hold at first. */
  start?: (context: ActContext) => Values;
  /** Not easily undone: it asks once more, and says so. */
  grave?: true;
  /** What people mostly come for. */
  main?: true;
  /** Hands on a text that may be written on this very page: what was typed a moment ago goes with it. */
  handsOn?: true;
}

const TABLES: Readonly<Record<ActContext['action']['machine'], Readonly<Record<string, StepForm | undefined>>>> = {
  proposal: proposalSteps,
  assignment: assignmentSteps,
  reply: replySteps,
};

/** Absent for a step that this side has no form for (a member's own). */
export const stepForm = ({ machine, step }: Pick<ActContext['action'], 'machine' | 'step'>): StepForm | undefined =>
  TABLES[machine][step];
