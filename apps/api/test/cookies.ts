import type { Response } from 'supertest';

/** One cookie that an answer sets: its value and its attributes, in the order sent. */
export interface SetCookie {
  value: string;
  attributes: string[];
}

export function cookiesOf(answer: Response): Record<string, SetCookie> {
  const lines = [answer.headers['set-cookie'] ?? []].flat();
  return Object.fromEntries(
    lines.map((line) => {
      const [pair = '', ...attributes] = line.split('; ');
      const [name = '', ...value] = pair.split('=');
      return [name, { value: decodeURIComponent(value.join('=')), attributes }];
    }),
  );
}

/** As a browser would send them back. */
export function cookieHeader(answer: Response): string {
  return Object.entries(cookiesOf(answer))
    .map(([name, { value }]) => `${name}=${value}`)
    .join('; ');
}
