import type { Plugin } from 'vite';
import { firstQuestions, laterPart } from '../src/member/firstQuestions.ts';

interface BuiltFile {
  fileName: string;
  /** Of a style. */
  source?: string | Uint8Array;
  /** Of a script: those it needs, and where it came from. */
  imports?: string[];
  facadeModuleId?: string | null;
  viteMetadata?: { importedCss: Set<string> };
}
type Bundle = Readonly<Record<string, BuiltFile>>;

/** The parts of the pages of members that are fetched when an address below `/m` needs them (src/member/laterPages.ts). */
const LATER = { pages: '/src/member/pages.ts', filing: '/src/member/filing/index.ts' };

/**
 * What a page on a slow road need not wait for. Its styles stand in it, so that its first lines are drawn as soon as it is
 * there; and on the pages of members what the address asks for, of scripts and of the API, is on its way before the first
 * script runs.
 */
export function beforeScript(): Plugin {
  return {
    name: 'jianyan-before-script',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle, path }) => {
        if (!bundle || !['/m.html', '/login.html'].includes(path)) return html;
        const styled = withStyles(html, bundle);
        return path === '/m.html' ? atEndOfHead(styled, asking(bundle)) : styled;
      },
    },
  };
}

const STYLESHEET = /<link rel="stylesheet"[^>]* href="\/(?<file>[^"]+)"[^>]*>/g;

/** A link that fetches nothing stays for each: by it a part that is fetched later knows that the style is there. */
function withStyles(html: string, bundle: Bundle): string {
  const files: string[] = [];
  const styled = html.replace(STYLESHEET, (_, file: string) => {
    const source = bundle[file]?.source;
    if (source === undefined) throw new Error(`${file} is linked to and not built`);
    files.push(`/${file}`);
    return `<style>${String(source)}</style>`;
  });
  return atEndOfHead(styled, `<script>(${noteStyles.toString()})(${JSON.stringify(files)})</script>`);
}

const atEndOfHead = (html: string, part: string): string => html.replace('</head>', () => `  ${part}\n  </head>`);

function asking(bundle: Bundle): string {
  const later = Object.fromEntries(Object.entries(LATER).map(([part, file]) => [part, neededBy(file, bundle)]));
  return `<script>(${askAhead.toString()})(${firstQuestions.toString()},${laterPart.toString()},${JSON.stringify(later)})</script>`;
}

/** A part that is fetched later, with all the scripts and styles that it needs. */
function neededBy(module: string, bundle: Bundle): string[] {
  const part = Object.values(bundle).find(({ facadeModuleId }) => facadeModuleId?.endsWith(module));
  if (!part) throw new Error(`${module} is built into no file of its own`);
  const needed = new Set<string>();
  const collect = (file: BuiltFile | undefined): void => {
    if (!file || needed.has(file.fileName)) return;
    needed.add(file.fileName);
    file.viteMetadata?.importedCss.forEach((style) => needed.add(style));
    file.imports?.forEach((name) => collect(bundle[name]));
  };
  collect(part);
  return [...needed].map((name) => `/${name}`);
}

/** Stands in the page as it is: written by a script, since a browser fetches whatever link it comes across. */
function noteStyles(files: string[]): void {
  for (const href of files) {
    document.head.append(Object.assign(document.createElement('link'), { disabled: true, rel: 'stylesheet', href }));
  }
}

/** Stands in m.html as it is, and runs while there is nothing else. */
function askAhead(
  questions: typeof firstQuestions,
  partOf: typeof laterPart,
  files: Readonly<Partial<Record<string, string[]>>>,
): void {
  const ask = (href: string, rel: string, as: string) => {
    if (document.head.querySelector(`link[href="${href}"]`)) return;
    document.head.append(Object.assign(document.createElement('link'), { rel, as, href, crossOrigin: 'anonymous' }));
  };
  questions(location.pathname).forEach((href) => ask(href, 'preload', 'fetch'));
  files[partOf(location.pathname) ?? '']?.forEach((href) =>
    href.endsWith('.css') ? ask(href, 'preload', 'style') : ask(href, 'modulepreload', 'script'),
  );
}
