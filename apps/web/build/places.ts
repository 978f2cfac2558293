import type { Connect, Plugin } from 'vite';

/** The page of each place: the same answer the API gives in production. */
export function pageOf(path: string): string | null {
  if (path === '/') return '/index.html';
  if (path === '/login') return '/login.html';
  if (path === '/m' || path.startsWith('/m/')) return '/m.html';
  if (path === '/console' || path.startsWith('/console/')) return '/console.html';
  return null;
}

const serve: Connect.NextHandleFunction = (request, _response, next) => {
  const page = pageOf((request.url ?? '').split('?')[0] ?? '');
  if (page) request.url = page;
  next();
};

/** In development and preview, every address below a place is answered by its page. */
export function places(): Plugin {
  return {
    name: 'jianyan-places',
    configureServer: (server) => void server.middlewares.use(serve),
    configurePreviewServer: (server) => void server.middlewares.use(serve),
  };
}
