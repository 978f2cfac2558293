import type { Config } from './config.js';
import { demoAccounts, demoPassword } from './database/demo/accounts.js';

/** What somebody who typed `npm start` needs next: where to go, and as whom. */
export function announce(config: Config, movedTo?: string): void {
  const lines = ['', `建言 Jianyan  ${config.publicUrl.href}`];
  if (movedTo !== undefined)
    lines.push(`PostgreSQL keeps its files in ${movedTo}: its account cannot enter the data folder.`);
  if (config.demo) {
    lines.push('', `Demo accounts, password ${demoPassword}:`);
    lines.push(...demoAccounts.map(({ login, who }) => `  ${login.padEnd(14)}${who}`));
  }
  if (!config.production) lines.push('', 'Ctrl-C stops everything.', '');
  console.info(lines.join('\n'));
}
