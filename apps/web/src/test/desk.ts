import type { Assignment, Contact, TimelineEntry } from '../lib/schemas';
import type { Session } from '../lib/session/session';
import { aSession } from './fixtures';

/** People of the console and what stands on their desks. */
const BODY = {
  id: 'body-1',
  name: '株洲市人民代表大会',
  shortName: '市人大',
  kind: 'congress',
  phone: '0731-28681000',
  officeName: '代表工委',
} as const;

export const theSecretariat = (): Session =>
  aSession({
    account: {
      id: 'account-2',
      login: 'renda',
      name: '刘岚',
      locale: 'zh-CN',
      textSize: null,
      mustChangePassword: false,
    },
    roles: [{ role: 'secretariat', body: BODY }],
    home: '/console',
  });

export const theDrafter = (): Session =>
  aSession({
    account: {
      id: 'account-3',
      login: 'jiaoyu',
      name: '陈思远',
      locale: 'zh-CN',
      textSize: null,
      mustChangePassword: false,
    },
    roles: [{ role: 'drafter', unit: { id: 'unit-1', name: '市教育局', shortName: '市教育局' } }],
    home: '/console',
  });

export const anAssignment = (changes: Partial<Assignment> = {}): Assignment => ({
  id: 'assignment-1',
  unitId: 'unit-1',
  unitName: '市教育局',
  unitPhone: null,
  role: 'lead',
  part: null,
  state: 'inHand',
  assignedOn: '2026-02-12',
  signedOn: '2026-02-13',
  section: null,
  person: null,
  telephone: null,
  contactCount: 0,
  objectionCount: 0,
  opinion: null,
  returnRequest: null,
  endedBecause: null,
  vacant: false,
  own: true,
  ...changes,
});

export const anOpinion = (changes: Partial<NonNullable<Assignment['opinion']>> = {}) => ({
  ...{ text: '同意，建议分两期实施。', version: 2, givenOn: '2026-02-27' },
  ...{ sentBackBecause: null, draftSentBackBecause: null },
  ...changes,
});

export const aContact = (changes: Partial<Contact> = {}): Contact => ({
  id: 'contact-1',
  assignmentId: 'assignment-1',
  unitName: '市教育局',
  round: 1,
  heldOn: '2026-02-20',
  way: 'visit',
  people: '谭桂艳',
  summary: '当面听取意见。',
  recordedBy: '陈思远',
  recordedAt: '2026-02-20T02:00:00Z',
  ...{ supplement: false, replacesId: null, correctedBecause: null, replaced: false, answer: null, answerWords: '' },
  ...{
    answeredAt: null,
    upheldOn: null,
    upheldBecause: null,
    upheldFileId: null,
    answerable: false,
    correctable: false,
  },
  ...changes,
});

export const anEntry = (step: string, changes: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id: step,
  machine: 'proposal',
  step,
  assignmentId: null,
  replyId: null,
  unitName: null,
  actor: 'secretariat',
  by: '刘岚',
  toldApartBy: null,
  at: '2026-03-16T01:30:00Z',
  round: 1,
  details: {},
  ...changes,
});
