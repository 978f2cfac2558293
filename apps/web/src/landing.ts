// The door: whoever is signed in goes to their place, everybody else to the sign-in page.
import { fetchSession } from './lib/session/session';

const session = await fetchSession().catch(() => null);
window.location.replace(session ? session.home : '/login');
