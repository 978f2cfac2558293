import type { components } from './api-types';

/** The shapes of the API by their plain names. */
type Schemas = components['schemas'];

export type Case = Schemas['CaseDto'];
export type CaseRow = Schemas['ProposalRowDto'];
export type CaseList = Schemas['ProposalListDto'];
export type CaseState = Schemas['ProposalState'];
export type CaseKind = Schemas['ProposalKind'];
export type Workbench = Schemas['WorkbenchDto'];
export type Action = Schemas['ActionDto'];
export type Assignment = Schemas['AssignmentDto'];
export type Attachment = Schemas['AttachmentDto'];
export type AttachmentPurpose = Schemas['AttachmentPurpose'];
export type Contact = Schemas['ContactDto'];
export type Deadline = Schemas['DeadlineDto'];
export type Evaluation = Schemas['EvaluationDto'];
export type ExplainedDeadline = Schemas['ExplainedDeadlineDto'];
export type ExplanationStep = Schemas['ExplanationStepDto'];
export type Invitation = Schemas['InvitationDto'];
export type Proposer = Schemas['ProposerDto'];
export type Reply = Schemas['ReplyDto'];
export type Satisfaction = Schemas['Satisfaction'];
export type Station = Schemas['StationDto'];
export type TimelineEntry = Schemas['TimelineEntryDto'];
export type CaseRequest = Schemas['RequestDto'];
export type Choice = Schemas['ChoiceDto'];
export type Notice = Schemas['NoticeDto'];
export type AccountNotice = Schemas['AccountNoticeDto'];
export type NoticeList = Schemas['NoticeListDto'];
export type Preview = Schemas['PreviewDto'];
export type Unread = Schemas['UnreadDto'];
