import type { PolicyWords } from '../policy-words.js';

export const policy: PolicyWords = {
  names: {
    review_days: 'Time to review',
    sign_days: 'Time to sign for an assignment',
    first_contact_days: 'Time to the first contact',
    return_days: 'Time to request a return',
    return_decide_days: 'Time to decide on a return',
    co_opinion_days: 'Time for the opinion of a co-handler',
    opinion_again_days: 'Time for a revised opinion',
    'suggestion.statutory_reply': 'Time to reply to a suggestion',
    'suggestion.statutory_reply_complex': 'Time to reply to a complex suggestion',
    'proposal.reply': 'Time to reply to a CPPCC proposal',
    'proposal.reply_complex': 'Time to reply to a complex CPPCC proposal',
    redo_days: 'Time to reply after re-handling',
    redo_opinion_days: 'Opinion in a re-handling',
    rating_days: 'Time to rate',
    contested_days: 'Decision on a dissatisfied rating',
    proxy_check_days: 'Check of a rating entered from paper',
    proxy_contest_days: 'Disowning a rating entered from paper',
    invitation_days: 'Time to answer an invitation to co-sign',
    contacts_min: 'Least number of contacts in a round',
    promise_max: 'Years within which a promise is kept',
    proxy_rating_second_person: 'A second person confirms ratings entered from paper',
    reply_classes: 'Classes of replies',
  },
};
