import { coSigners, isOpen, sessionName } from '@jianyan/shared';
import type { Case } from '../../case/case.js';
import { readsTelephone, type Viewer } from '../../case/standing/viewer.js';
import type { CaseDto } from '../case.dto.js';
import type { InvitationDto, ProposerDto } from '../case-heading.dto.js';
import { type CaseNames, memberNamed } from '../beside.js';
import { holdingsOf } from '../../case/standing/scope.js';

type Heading = Pick<
  CaseDto,
  | 'id'
  | 'kind'
  | 'state'
  | 'body'
  | 'policy'
  | 'session'
  | 'receiptNumber'
  | 'number'
  | 'series'
  | 'inSession'
  | 'title'
  | 'background'
  | 'requests'
  | 'suggestedUnits'
  | 'disclosureWish'
  | 'textVersion'
  | 'author'
  | 'coSigners'
  | 'invitations'
  | 'demo'
  | 'submittedAt'
  | 'changedAt'
>;

/** What the case is: number, text, proposers. */
export function headingView(kase: Case, names: CaseNames, viewer: Viewer): Heading {
  const { proposal, parts } = kase;
  const { id, kind, state, receiptNumber, number, series, inSession, title, background, demo } = proposal;
  const proposer = proposerView(kase, names, readsTelephone(viewer, state));
  const { termOrdinal, sessionOrdinal } = names.session;
  const { contacts_min, promise_max, reply_classes } = kase.policy;
  return {
    ...{ id, kind, state, receiptNumber, number, series, inSession, title, background, demo },
    suggestedUnits: proposal.suggestedUnits,
    disclosureWish: proposal.disclosureWish,
    textVersion: proposal.textVersion,
    requests: parts.requests.map((request) => ({ id: request.id, position: request.position, text: request.text })),
    body: names.body,
    policy: { contacts_min, promise_max, reply_classes },
    session: { ...names.session, name: sessionName(termOrdinal, sessionOrdinal) },
    author: proposer(proposal.authorMemberId),
    coSigners: coSigners(parts).map(proposer),
    invitations: invitationsView(kase, names, viewer),
    submittedAt: proposal.submittedAt?.toISOString() ?? null,
    changedAt: proposal.changedAt.toISOString(),
  };
}

const proposerView =
  ({ person }: Case, names: CaseNames, withPhones: boolean) =>
  (memberId: string): ProposerDto => {
    const member = names.members.get(memberId);
    const isOwn = holdingsOf(person).memberIds.includes(memberId);
    return {
      memberId,
      name: member?.name ?? '',
      toldApartBy: member?.toldApartBy ?? null,
      post: member?.post ?? null,
      groups: member?.groups ?? [],
      phone: withPhones || isOwn ? (member?.phone ?? null) : null,
    };
  };

/** Who was asked is between the proposers and the secretariat; whoever is asked reads of the others only who signed. */
function invitationsView({ parts, person, today }: Case, names: CaseNames, viewer: Viewer): InvitationDto[] {
  if (!viewer.author && !viewer.coSigner && !viewer.secretariat) return [];
  const { memberIds } = holdingsOf(person);
  const isAskedHimself = !viewer.author && !viewer.secretariat && !viewer.readsAs.includes('coSigner');
  const shown = parts.invitations.filter(
    ({ memberId, state }) => !isAskedHimself || state === 'confirmed' || memberIds.includes(memberId),
  );
  return shown.map(({ id, memberId, state, expiresOn, answeredAt, scanId }) => ({
    id,
    memberId,
    ...memberNamed(names, memberId),
    state: state === 'invited' && !isOpen({ state, expiresOn }, today) ? 'expired' : state,
    expiresOn,
    answeredAt: answeredAt?.toISOString() ?? null,
    onPaper: scanId !== null,
    own: memberIds.includes(memberId),
  }));
}
