import { randomBytes } from 'node:crypto';
import type { SecurityHeadersOptions } from '@nestjs/common';

/** For everything that is not a page: nothing in an answer may run, load or be framed, even if opened on its own. */
export const securityHeaders = (https: boolean): SecurityHeadersOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: "'none'", frameAncestors: "'none'", baseUri: "'none'", formAction: "'none'" },
  },
  strictTransportSecurity: https && { maxAge: 2 * 365 * 24 * 3600, includeSubDomains: true },
  xFrameOptions: { action: 'deny' },
  referrerPolicy: { policy: 'same-origin' },
});

/** What marks the scripts and styles that the server itself put into one answer. */
export const newNonce = (): string => randomBytes(16).toString('base64');

/** The policy of one page. Styles of the component library are written at run time and bear the nonce as well. */
export function pagePolicy(nonce: string, https: boolean): string {
  const directives = [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // The component library measures growing text fields by a style attribute; the markup itself is React's alone.
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    ...(https ? ['upgrade-insecure-requests'] : []),
  ];
  return directives.join('; ');
}
