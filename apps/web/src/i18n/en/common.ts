import type { SameKeys } from '../areas';
import type { common as chinese } from '../zh-CN/common';

export const common = {
  product: 'Jianyan',
  seal: '建言',
  skip: 'Skip to content',
  language: { name: 'Language', 'zh-CN': '中文', en: 'English' },
  textSize: {
    ...{ name: 'Text size', standard: 'Standard', large: 'Large', extraLarge: 'Extra large', elder: 'Easy view' },
    to: { standard: 'Standard', large: 'Larger', extraLarge: 'Largest', elder: 'Easy view' },
    leaveElder: 'Standard view',
  },
  act: {
    retry: 'Try again',
    close: 'Close',
    signOut: 'Sign out',
  },
  state: { loading: 'Loading…' },
  person: '{{name}} ({{by}})',
  count: {
    of: '{{count}} of {{limit}} characters',
    over: '{{count}} characters too many',
  },
  password: {
    show: 'Show',
    hide: 'Hide',
    capsLock: 'Caps lock is on',
  },
  form: {
    wrongPrefix: 'Error: ',
    putRight_one: 'There is {{count}} error to correct',
    putRight_other: 'There are {{count}} errors to correct',
  },
  ofAccount: {
    'refresh-token-reused':
      'Somebody used what one of your sign-ins had left behind a second time, so that sign-in was ended. If it was no device of yours, change your password now.',
    from: 'from {{address}}',
    look: 'See the account, change the password',
  },
  moment: {
    today: 'today at {{time}}',
    yesterday: 'yesterday at {{time}}',
  },
  idle: {
    title: 'Are you still there?',
    minutesLeft_one:
      'You will be signed out after {{count}} more minute without activity. The text on this page is kept.',
    minutesLeft_other:
      'You will be signed out after {{count}} more minutes without activity. The text on this page is kept.',
    goOn: 'Continue',
  },
  again: {
    title: 'Your session has ended',
    kept: '{{name}}, everything on this page is still here. Enter your password to go on.',
    password: 'Password',
    goOn: 'Sign in and continue',
  },
  kept: {
    typed: 'Typed {{at}}',
    choices: '(choices only, no words)',
    old_one: 'There is {{count}} text on this device that was not submitted and is more than a day old',
    old_other: 'There are {{count}} texts on this device that were not submitted and are more than a day old',
    oldHint: 'The server does not have them. Restored, you go on writing where you were; discarded, they are gone.',
    restore: 'Restore',
    discard: 'Discard',
  },
  leave: {
    ask: 'Some of what you typed was not submitted',
    failed: 'You are still signed in',
    offline:
      'There is no connection, so you cannot sign out. Your text is still on this device. Press again once you are connected.',
    notNow:
      'The server did not answer; you are still signed in. Your text is still on this device. Press again in a moment.',
    deletes: 'The server does not have the text below. Signing out deletes it from this device.',
    others_one: '{{count}} text that somebody else left on this device is deleted, too.',
    others_other: '{{count}} texts that others left on this device are deleted, too.',
    discard: 'Discard the text and sign out',
    stay: 'Stay signed in',
  },
  failure: {
    offline: 'The server cannot be reached',
    offlineHint: 'Check the connection and try again. Nothing you have typed is lost.',
    offlineSince: 'No connection since {{at}}',
    offlineBar: 'Go on writing: it is kept on this device. Submitting has to wait.',
    missing: 'There is no such page',
    noRight: 'This is handled by somebody else',
    notLoaded: 'This could not be loaded',
    unreadable: 'The address asks for something that cannot be read. Open the page again from the menu.',
    noConnection: 'No connection, nothing was submitted',
    noConnectionHint:
      'Everything is still on this page, and nothing goes by itself. Press again once you are connected.',
    offlineAct: 'No connection: this cannot be submitted now.',
    notSent: 'The connection was lost; it is not certain that this was submitted',
    notSentHint: 'Everything is still on this page. Press again once connected: nothing is submitted twice.',
    partsNotSaved: 'Some of the text is not saved; nothing was submitted',
    partsNotSavedHint: 'Above it says which part. Correct it and press again.',
    notSaved: 'Not saved; everything is still on this page',
    notSavedHint: 'Try again in a moment.',
    reference: 'Reference {{id}}',
  },
} as const satisfies SameKeys<typeof chinese>;
