import type { SameKeys } from '../areas';
import type { member as chinese } from '../zh-CN/member';

export const member = {
  between: ', ',
  stop: '. ',
  demo: 'Demo data',
  more: 'Show more',
  print: 'Print',
  keep: 'No, go back',
  none: 'None',
  optional: '(optional)',
  notFilledIn: 'Not filled in',
  toCase: 'See the progress',
  missingHint: 'The link may be out of date, or the content is not for you to see.',
  nav: {
    name: 'Main navigation',
    home: 'Home',
    own: 'Mine',
    messages: 'Messages',
    unread: 'unread',
    toHome: 'Go to the home page',
  },
  contact: {
    ask: 'Questions? Call',
    call: '{{office}} {{phone}}',
  },
  follows: {
    told: 'Will be told: {{names}}',
    due: '{{clock}}: {{day}}',
    leads: 'Then: {{state}}',
    open: 'When everything is filled in, this shows who will be told.',
    asking: 'Looking up what follows…',
  },
  home: {
    greeting: { suggestion: 'Hello, {{name}}', cppccProposal: 'Hello, {{name}}' },
    start: { suggestion: 'Make a suggestion', cppccProposal: 'Write a proposal' },
    startAt: '{{body}}',
    startHint: 'Step by step, saved as you write',
    drafts: 'Drafts',
    draftSaved: 'Go on writing, saved {{at}}',
    untitled: '(no title yet)',
    todo: 'Waiting for you',
    nothingToDo: 'Nothing is waiting for you.',
    waits: {
      rate: 'Reply from {{units}} · {{number}}',
      coSign: 'Invitation to co-sign · {{author}}',
      filing: 'Filed on your behalf, for you to confirm · {{number}}',
      returned: 'Returned for revision · {{number}}',
    },
    act: {
      rate: 'Rate the reply',
      coSign: 'Read and answer',
      filing: 'Read and confirm',
      returned: 'See why and revise',
    },
    mine: { suggestion: 'My suggestions', cppccProposal: 'My proposals', both: 'My suggestions and proposals' },
    noCases: {
      suggestion:
        'You have not submitted a suggestion yet. Once you have, you will see here how far it is, who handles it and when the reply is due.',
      cppccProposal:
        'You have not submitted a proposal yet. Once you have, you will see here how far it is, who handles it and when the reply is due.',
      both: 'You have not submitted anything yet. Once you have, you will see here how far it is, who handles it and when the reply is due.',
    },
    cases: 'Cases',
    allCases: 'Everything filed and co-signed',
    withUnits: '{{units}}: {{state}}',
    coSigned: 'Co-signed · led by {{author}}',
    opinions: 'Opinions {{in}}/{{asked}}',
    again: 'Second round',
    promises: 'With commitments',
  },
} as const satisfies SameKeys<typeof chinese>;
