import type { Config } from './config.js';

interface Circumstances {
  /** Where the server keeps its files, when that is not the data folder. */
  movedTo?: string;
  demo?: { demoPassword: string; demoAccounts: readonly { login: string; who: string }[] };
}

/** What somebody who typed `npm start` needs next: where to go, and as whom. */
export function announce(config: Config, { movedTo, demo }: Circumstances): void {
  const lines = ['', `建言 Jianyan  ${config.publicUrl.href}`];
  if (movedTo !== undefined)
    lines.push(`PostgreSQL keeps its files in ${movedTo}: its account cannot enter the data folder.`);
  if (demo) {
    lines.push('', `Demo accounts, password ${demo.demoPassword}:`);
    lines.push(...demo.demoAccounts.map(({ login, who }) => `  ${login.padEnd(14)}${who}`));
  }
  if (!config.production) lines.push('', 'Ctrl-C stops everything.', '');
  console.info(lines.join('\n'));
}
