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
    rating_days: 'Time to rate',
    invitation_days: 'Time to answer an invitation to co-sign',
    contacts_min: 'Least number of contacts in a round',
    reply_classes: 'Classes of replies',
    unrated_policy: 'How a case without a rating is counted',
    withdraw_until: 'Until when the author may withdraw',
    rater: 'Who rates',
    joint_recipients: 'Who of several proposers gets the reply',
    pre_issue_review: 'Review before issue',
    decline_second_person: 'A second person decides to decline',
  },
  options: {
    unrated_policy: { excludeFromBase: 'left out of the satisfaction figures' },
    withdraw_until: {
      beforeDispatch: 'before dispatch',
      beforeReplyIssued: 'before a reply is issued',
      anyTime: 'at any time',
    },
    rater: { lead: 'the lead proposer', all: 'every co-signer' },
    joint_recipients: { all: 'every co-signer', lead: 'the lead proposer' },
    pre_issue_review: { off: 'none', dispatcher: 'by the assigning office', secretariat: 'by the secretariat' },
  },
};
