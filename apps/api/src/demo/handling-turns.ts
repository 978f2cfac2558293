import { submitOpinion } from './handling-acts.js';
import { returnReason } from './letters.js';
import {
  contactDenied,
  opinionDraftSentBack,
  opinionSentBack,
  opinionWaived,
  returnRefusal,
  rolesReason,
} from './second-thoughts.js';
import type { Services } from './services.js';
import type { Act, ToldCase } from './told-case.js';
import type { Turns } from './turns.types.js';

/** How units leave a case or change places in it, and how what they say to one another goes back and forth. */
export const handlingTurns: Turns = {
  returnRequested: (told, services) => [requestReturn(told, services)],

  returnRefused: (told, services) => [
    requestReturn(told, services),
    {
      at: 'takenOver',
      take: async () =>
        services.returns.refuseReturn(told.dispatcher, await told.assignment(leadOf(told)), returnRefusal),
    },
  ],

  reassigned: (told, services) => [
    requestReturn(told, services),
    {
      at: 'takenOver',
      take: async () =>
        services.returns.approveReturn(told.dispatcher, await told.assignment(leadOf(told)), {
          newUnitId: told.cast.unitId(told.script.passesTo ?? ''),
        }),
    },
  ],

  /** The first co-handler leads, and who led gives its opinion. */
  rolesChanged: (told, { assigning }) => {
    const [lead, next] = [leadOf(told), told.coHandling[0]];
    const units = told.roles.map(({ unit, role }) => ({
      unitId: told.cast.unitId(unit),
      role: unit === lead ? ('co' as const) : unit === next ? ('lead' as const) : role,
    }));
    const take = () => assigning.changeRoles(told.dispatcher, told.id, { units, reason: rolesReason });
    return [{ at: 'turned', take }];
  },

  contactDenied: (told, { contacts }) => [
    {
      ...{ at: 'contacted', later: 2 },
      take: async () => {
        const unit = leadOf(told);
        const contactId = await told.contact(unit);
        const said = { contactId, answer: 'notHeld', words: contactDenied } as const;
        return contacts.answer(told.author, await told.assignment(unit), said);
      },
    },
  ],

  /** Of two co-handlers one has sent its opinion to its leader, the other had it back from there. */
  opinionSubmitted: (told, { opinions }) => {
    const [first = '', second = ''] = told.coHandling;
    const sendBack: Act = {
      at: 'opinionsGiven',
      take: async () =>
        opinions.sendBackOpinionDraft(told.leader(second), await told.assignment(second), opinionDraftSentBack),
    };
    return [...submitOpinion(told, opinions, first), ...submitOpinion(told, opinions, second), sendBack];
  },

  /** The lead asks one co-handler for a better opinion and another for none any more. */
  opinionSentBack: (told, { opinions }) => {
    const [first = '', second = ''] = told.coHandling;
    const lead = leadOf(told);
    return [
      {
        ...{ at: 'opinionsGiven', later: 2 },
        take: async () => opinions.sendBackOpinion(told.drafter(lead), await told.assignment(first), opinionSentBack),
      },
      {
        ...{ at: 'opinionsGiven', later: 2 },
        take: async () => opinions.waiveOpinion(told.leader(lead), await told.assignment(second), opinionWaived),
      },
    ];
  },
};

const leadOf = (told: ToldCase): string => told.replying[0] ?? '';

/** The lead asks to be released. */
function requestReturn(told: ToldCase, { returns }: Services): Act {
  const proposedUnit = told.cast.unitName(told.script.passesTo ?? '');
  return {
    at: 'turned',
    take: async () =>
      returns.requestReturn(told.leader(leadOf(told)), await told.assignment(leadOf(told)), {
        ...{ reason: returnReason, proposedUnit },
      }),
  };
}
