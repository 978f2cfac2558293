import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { runAside } from './run.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome.exe'];

const debianPackages = [
  ...['apt-get', 'install', '--yes', '--quiet', '--no-install-recommends'],
  ...['chromium', 'fonts-noto-cjk'],
];

/** A Chromium that is already on this machine: `CHROMIUM_PATH`, then the PATH, then Playwright's own. */
export function installedBrowser(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== '') return given;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, chromium.executablePath()].find((path) => existsSync(path));
}

/** Installs one when there is none: Playwright's, or else Debian's package, which only root may. */
export async function browserPath(): Promise<{ path: string | undefined; output: string }> {
  const found = installedBrowser();
  if (found !== undefined) return { path: found, output: '' };
  const tried = [await runAside(['playwright', 'install', 'chromium'])];
  if (installedBrowser() === undefined && process.getuid?.() === 0) {
    tried.push(await runAside(['apt-get', 'update', '--quiet']));
    tried.push(await runAside(debianPackages));
  }
  return { path: installedBrowser(), output: tried.map(({ output }) => output).join('\n') };
}
