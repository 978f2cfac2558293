import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { procedureDocument } from '../test/procedure-document.js';
import { assignmentWorkflow } from './assignment/assignment.workflow.js';
import { cppccProposalWorkflow } from './proposal/cppcc-proposal.workflow.js';
import { suggestionWorkflow } from './proposal/suggestion.workflow.js';
import { replyWorkflow } from './reply/reply.workflow.js';

const docs = new URL('../../../docs/', import.meta.url);

it('docs/procedure.md says what the tables say', async () => {
  await expect(procedureDocument()).toMatchFileSnapshot(new URL('procedure.md', docs).pathname);
});

const sectionsIn = (text: string): string[] => [...text.matchAll(/§\d+\.\d+/g)].map(([section]) => section);

it('docs/sources.md tells every section that a step cites', () => {
  const told = sectionsIn(readFileSync(new URL('sources.md', docs), 'utf8'));
  const cited = [suggestionWorkflow, cppccProposalWorkflow, assignmentWorkflow, replyWorkflow]
    .flatMap(({ steps }) => Object.values<{ readonly source: string }>(steps))
    .flatMap(({ source }) => sectionsIn(source));
  expect([...new Set(cited)].filter((section) => !told.includes(section))).toEqual([]);
});
