import { openAdministrator } from '../auth/sign-in/first-administrator.js';
import { migrate } from '../database/migrate.js';
import { command } from './command.js';

const [login = 'admin'] = process.argv.slice(2);

await command(async ({ config, clock, url, dataSource }) => {
  await migrate(url);
  const { code, expiresAt } = await openAdministrator(dataSource, clock, login);
  console.info(
    [
      `Administrator: ${login}`,
      `One-time code: ${code} (until ${expiresAt.toISOString()})`,
      `Use it at ${new URL('/login', config.publicUrl).href} to choose a password.`,
    ].join('\n'),
  );
});
