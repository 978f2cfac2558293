import type { ErrorCode } from '../../errors.js';

/** What happened and what to do about it, for each error code. */
export const errors: Record<ErrorCode, string> = {
  'invalid-input': 'Some entries are not right. Please correct the marked fields and submit again.',
  'malformed-request': 'The request could not be read. Please reload the page and try again.',
  'payload-too-large': 'What you sent is too large. Please shorten it and try again.',
  'unsupported-media-type': 'This data format is not supported. Please send JSON.',
  'too-many-requests': 'Too many requests. Please wait a moment and try again.',
  'cross-site-request':
    'The request did not come from a page of this system and was refused. Please act from its own pages.',
  'idempotency-key-reused':
    'This request key was already used for something else. Please reload the page and submit again.',
  'request-in-progress': 'The same request is still being worked on. Please look again in a moment.',
  'not-found': 'Not found, or not yours to see.',
  'internal-error':
    'Something failed on our side. Please try again; if it persists, tell the administrator the request number.',
  'database-unavailable': 'The database cannot be reached at the moment. Please try again shortly.',
  stopping: 'The system is being stopped. Try again in a while.',
  'storage-full':
    'The server’s disk is full and nothing can be saved. This is no fault of yours: tell the administrator.',

  'not-signed-in': 'Please sign in.',
  'session-ended': 'Your sign-in has ended. Please sign in again; what you typed is kept.',
  'wrong-credentials': 'The name or the password is not right.',
  'locked-out': 'Too many attempts. Please try again in {{minutes}} minutes.',
  'wrong-code': 'The one-time code is wrong or has expired. Please ask the administrator for a new one.',
  'password-change-due': 'Please change your password before you go on.',
  'wrong-current-password': 'The current password is not right.',
  'not-permitted': 'You are not permitted to do this.',

  'roles-do-not-mix': 'An administrator may not hold any other role.',
  'scope-does-not-fit': 'The role does not fit the chosen body, unit or member.',
  'last-administrator': 'This is the last administrator. Please appoint another one first.',
  'seat-has-account':
    '{{member}} already has the account “{{login}}”: one account a person. Give that account the role, or issue it a new code; to replace it, disable it first.',
  'not-on-yourself': 'You cannot do this to your own account. Please ask another administrator.',

  'still-referred-to': 'Other entries still refer to this one. It cannot be deleted, but it can be retired.',
  'already-exists': 'This is in the register already.',
  'unknown-reference': 'The chosen entry does not exist or is retired. Please choose again.',

  'wrong-state': 'This step cannot be taken in the present state of the case. Please reload to see where it stands.',
  'not-your-part': 'This step is not yours to take.',
  'both-sides':
    'You are a proposer of this case and cannot also act in it for a unit, an office or the secretariat. Ask a colleague to take this step.',
  'condition-not-met': 'The conditions for this step are not met yet.',
  'changed-meanwhile': 'Somebody changed this after you opened it. Please compare both versions before you go on.',
  'number-taken': 'This number is taken. Please choose another one.',
  'incomplete-units': 'Please choose one lead or sole unit, or at least two units that handle their parts separately.',
  'unit-already-involved': 'This unit already takes part in the case.',
  'choice-not-offered': 'This choice is not on offer.',
  'reason-required': 'Please give the reason.',
  'scan-required': 'Please upload a scan of the signed original.',
  'no-open-session': 'There is no session that this could belong to. Please ask the administrator.',
  'no-seat-in-term': 'The proposer does not sit in the term of this session and cannot file in it.',
  'already-invited': 'This member has been invited already.',
  'invitation-over': 'This invitation to co-sign is over.',
  'already-rated': 'The reply of this round has been rated already.',
  'proxy-pending':
    'The secretariat has entered this rating from a signed form and is checking it. If it is not what you meant, disown it.',
  'outside-rating-time': 'The day is outside the time for rating.',
  'contact-replaced': 'This record of a contact has been corrected; look at the new one.',
  'date-in-future': 'The date cannot lie in the future.',
  'date-before-start': 'The date cannot lie before the handling of this case began.',

  'file-type-not-accepted': '“{{name}}” was not uploaded: the file must be a PDF, Word, Excel, WPS, OFD or an image.',
  'file-empty': 'The file is empty. Please choose another one.',
  'file-too-large': 'The file is too large; each may have up to 20 MB.',
  'too-many-files': 'There are as many files as there may be.',
  'file-missing': 'No file arrived. Please choose it again.',
  'case-is-full':
    'The files of this case come to {{megabytes}} MB, which is the most. Removed files count for {{days}} days.',
  'own-uploads-full':
    'The files you have sent within {{days}} days come to {{megabytes}} MB, which is the most for now.',
};
