import { http } from './http';

/** Fetches a file by its address. The address itself cannot renew a session that has run out, so that is done first. */
export async function download(href: string): Promise<void> {
  await http.get('/api/auth/session');
  window.location.assign(href);
}
