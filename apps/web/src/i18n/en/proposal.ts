import type { SameKeys } from '../areas';
import type { proposal as chinese } from '../zh-CN/proposal';

export const proposal = {
  list: { comma: ', ' },
  text: { suggestedUnits: 'Suggested units', disclosureWish: 'Disclosure wish' },
  points: {
    split_one: 'The pasted text became {{count}} point.',
    split_other: 'The pasted text became {{count}} points.',
    leftOut: '“{{words}}” only leads in and was put into none of them.',
    undoSplit: 'Undo the split',
    removed: 'Point {{number}} was removed.',
    undoRemove: 'Undo the removal',
    tooMany_one:
      'There are {{total}} points, {{limit}} at most. All are kept; it can be submitted once {{count}} is joined to another or removed.',
    tooMany_other:
      'There are {{total}} points, {{limit}} at most. All are kept; it can be submitted once {{count}} are joined to others or removed.',
  },
  notSaved: {
    parts: 'Not saved: {{parts}}. All else is saved; this text is still on this device.',
    between: ', ',
    ofPoint: 'Point {{number}}: ',
    over: ' ({{count}} characters too long)',
    retrying:
      'The server could not save this just now and is asked again in a moment. The text is still on this device.',
    part: {
      title: 'title',
      background: 'situation and problem',
      request: 'request',
      requests: '{{count}} points above the most there may be',
      suggestedUnits: 'suggested units',
      disclosureWish: 'publication',
      opinion: 'opinion',
      text: 'opinion',
      opening: 'opening',
      points: 'answers',
      answer: 'answer',
      promise: 'commitment',
      promiseDueOn: 'day of the commitment',
      closing: 'closing',
      classCode: 'class of the reply',
      disclosure: 'disclosure',
      disclosureReason: 'reason against disclosure',
    },
  },
  due: { by: 'by {{day}}', passed: 'was due on {{day}}' },
  track: {
    name: 'Progress',
    done: ' (done)',
    now: ' (under way)',
    ahead: ' (to come)',
    notReached: ' (not reached)',
    parts: {
      signedFor: '{{done}} of {{outOf}} units have signed for it',
      handled: '{{done}} of {{outOf}} opinions are in',
      replied: '{{done}} of {{outOf}} units have replied',
    },
  },
  timeline: { name: 'History' },
  reply: {
    by: 'Reply from {{unit}}',
    class: 'Class',
    heading: 'Reply to “{{title}}”',
    onRequest: 'On request {{number}}: {{text}}',
    onPart: 'On the part handled by this unit',
    promise: 'Commitment',
    promiseBy: '(by {{day}})',
    signer: 'Signed by {{name}}',
  },
  files: {
    limits:
      'DOCX, DOC, WPS, PDF, OFD, XLSX, JPG or PNG, each smaller than {{most}} MB, no more than {{number}} in all.',
    add: 'Add a file',
    photo: 'Take a photo',
    remove: 'Remove',
    sending: 'Sending “{{name}}”',
    tooBig: '“{{name}}” was not added: the file must be smaller than {{most}} MB',
    empty: '“{{name}}” was not added: the file is empty',
    tooMany: '“{{name}}” was not added: no more than {{number}} in all',
    connectionLost: 'The connection was lost and “{{name}}” was not sent. Add it again once connected',
    failed: '“{{name}}” was not sent. Try again in a moment',
  },
} as const satisfies SameKeys<typeof chinese>;
