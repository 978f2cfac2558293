import type { SameKeys } from '../areas';
import type { login as chinese } from '../zh-CN/login';

export const login = {
  tagline: 'Suggestions of deputies and CPPCC proposals, from filing to rating',
  title: 'Sign in',
  name: 'Account name',
  nameHint: 'Capital letters make no difference',
  password: 'Password',
  trust: 'Keep me signed in on this phone for 30 days',
  trustDetail: 'For deputies and members on their own phone only',
  submit: 'Sign in',
  haveCode: 'First time here, or password forgotten? Set a password with a one-time code',
  help: 'If you cannot sign in, ask the administrator of your institution for a one-time code.',
  left: 'You have signed out. Anything not yet submitted on this device has been cleared.',
  need: {
    name: 'Enter your account name',
    password: 'Enter your password',
    code: 'Enter the one-time code',
    newPassword: 'Enter a new password',
    different: 'The two new passwords are not the same',
  },
  code: {
    title: 'Set a password with a one-time code',
    intro: 'The administrator gives you the code. It is valid for 24 hours and can be used once.',
    code: 'One-time code',
    submit: 'Set password and sign in',
    back: 'Back to sign-in',
  },
  first: {
    title: 'First sign-in: set a new password',
    intro: '{{name}}, set a password that only you know, and you can start.',
    submit: 'Save and continue',
  },
  change: {
    title: 'Change password',
    current: 'Current password',
    needCurrent: 'Enter your current password',
    submit: 'Change password',
    changed: 'Password changed. You have been signed out on all other devices.',
  },
  newPassword: {
    label: 'New password',
    hint: 'At least {{least}} characters, with three of these: capital letters, small letters or Chinese characters, digits, symbols.',
    again: 'New password again',
  },
} as const satisfies SameKeys<typeof chinese>;
