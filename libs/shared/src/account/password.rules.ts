import { ACCOUNT_LIMITS } from './account.limits.js';

/**
 * Words that guessers try first: the usual ones and those that lie near at hand in a congress or a CPPCC office.
 * A password that is little more than such words is refused, however it is decorated.
 */
const GUESSED_FIRST = [
  ...['password', 'passwd', 'qwertyuiop', 'qwerty', 'asdfgh', 'zxcvbn', 'abcdefg', 'abcdef', 'qazwsx', 'iloveyou'],
  ...['welcome', 'letmein', 'admin', 'administrator', 'root', 'test', 'guest', 'login', 'woaini', 'mima', 'abc'],
  ...['zhuzhou', 'hunan', 'changsha', 'beijing', 'china', 'zhongguo', 'tianyuan', 'shifeng', 'hetang', 'lusong'],
  ...['renda', 'zhengxie', 'zhengfu', 'daibiao', 'weiyuan', 'tian', 'jianyi', 'zhengfuban', 'jiaotong', 'fagai'],
].sort((one, other) => other.length - one.length);

const LOOKS_LIKE: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
};

export type PasswordFault =
  | 'password-too-short'
  | 'password-too-long'
  | 'password-too-plain'
  | 'password-contains-login'
  | 'password-guessable';

/** What is wrong with a new password, or nothing. 3 of 4 kinds of characters: GB/T 22239 8.1.4.1 as it is assessed. */
export function passwordFault(password: string, login: string): PasswordFault | undefined {
  const { least, most } = ACCOUNT_LIMITS.password;
  const length = [...password].length;
  if (length < least) return 'password-too-short';
  if (length > most) return 'password-too-long';
  if (kindsOfCharacters(password) < 3) return 'password-too-plain';
  if (login !== '' && password.toLowerCase().includes(login.toLowerCase())) return 'password-contains-login';
  if (isGuessable(password)) return 'password-guessable';
  return undefined;
}

function kindsOfCharacters(password: string): number {
  return [/\p{Ll}|\p{Lo}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(password)).length;
}

function isGuessable(password: string): boolean {
  if (new Set(password).size < 5) return true;
  const lower = password.toLowerCase();
  const undisguised = [...lower].map((character) => LOOKS_LIKE[character] ?? character).join('');
  return [lower, undisguised].some((text) => withoutGuessedWords(text).length < 4);
}

/** The letters (of any script) that are left when every word of the list is taken out. */
function withoutGuessedWords(text: string): string {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return GUESSED_FIRST.reduce((left, word) => left.replaceAll(word, ''), letters);
}
