import { afterEach, beforeEach, expect, it } from 'vitest';
import { beforeScript } from './beforeScript.ts';

const BUNDLE = {
  'assets/home-1.css': { fileName: 'assets/home-1.css', source: '.band{color:#fff}' },
  'assets/case-1.css': { fileName: 'assets/case-1.css', source: '.case{}' },
  'assets/react-1.js': { fileName: 'assets/react-1.js', imports: [] },
  'assets/pages-1.js': {
    fileName: 'assets/pages-1.js',
    facadeModuleId: '/any/where/src/member/pages.ts',
    imports: ['assets/react-1.js'],
    viteMetadata: { importedCss: new Set(['assets/home-1.css', 'assets/case-1.css']) },
  },
  'assets/filing-1.js': { fileName: 'assets/filing-1.js', facadeModuleId: '/any/where/src/member/filing/index.ts' },
};

const PAGE = `<html><head>
  <link rel="modulepreload" href="/assets/react-1.js">
  <link rel="stylesheet" crossorigin href="/assets/home-1.css">
</head><body></body></html>`;

type Handler = (html: string, context: { bundle: typeof BUNDLE; path: string }) => string;
const { handler } = beforeScript().transformIndexHtml as unknown as { handler: Handler };
const built = (path: string, html = PAGE): string => handler(html, { bundle: BUNDLE, path });

/** What is linked to once the page, without scripts of its own, has been read at an address. */
function readAt(address: string): HTMLLinkElement[] {
  window.history.replaceState(null, '', address);
  const page = built('/m.html');
  document.head.innerHTML = page.slice(page.indexOf('<head>') + 6, page.indexOf('</head>'));
  for (const script of document.head.querySelectorAll('script')) {
    const runs = document.createElement('script');
    runs.textContent = script.textContent;
    script.replaceWith(runs);
  }
  return [...document.head.querySelectorAll('link')];
}

const hrefs = (links: readonly HTMLLinkElement[], rel: string): (string | null)[] =>
  links.filter((link) => link.rel === rel).map((link) => link.getAttribute('href'));

beforeEach(() => (document.head.innerHTML = ''));
afterEach(() => window.history.replaceState(null, '', '/'));

it('has the styles of the page in it, and no link that would fetch them', () => {
  const page = built('/login.html');
  expect(page).toContain('<style>.band{color:#fff}</style>');
  expect(page).not.toContain('<link rel="stylesheet"');
});

it('tells a part that comes later which styles are there, without fetching one', () => {
  const styles = readAt('/m').filter((link) => link.rel === 'stylesheet');
  expect(styles.map((link) => [link.getAttribute('href'), link.disabled])).toEqual([['/assets/home-1.css', true]]);
});

it('leaves the desk as it is', () => {
  expect(built('/console.html')).toBe(PAGE);
});

it('fails where a style is linked to and not built', () => {
  expect(() => built('/m.html', PAGE.replace('home-1', 'home-2'))).toThrow('assets/home-2.css');
});

it.each([
  ['/m', []],
  ['/m/messages', ['/assets/pages-1.js']],
  ['/m/drafts/new/title', ['/assets/filing-1.js']],
])('asks at %s for the scripts that it needs, and for none twice', (address, expected) => {
  expect(hrefs(readAt(address), 'modulepreload')).toEqual(['/assets/react-1.js', ...expected]);
});

it('asks at the address of a case for the case and for the styles that are not there yet', () => {
  const id = '01a22d62-34ae-73a1-928b-7193e500ea88';
  expect(hrefs(readAt(`/m/cases/${id}/rate`), 'preload')).toEqual([`/api/proposals/${id}`, '/assets/case-1.css']);
});
