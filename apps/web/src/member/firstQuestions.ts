// Both stand in m.html and run before there is any script of ours (build/beforeScript.ts): nothing outside of each is there for it.

/** Which of the parts that are fetched later (laterPages.ts) the page at an address is in; nothing for the home page. */
export function laterPart(path: string): 'filing' | 'pages' | undefined {
  if (path.startsWith('/m/drafts/')) return 'filing';
  return path === '/m' || path === '/m/' ? undefined : 'pages';
}

/** What the page at an address asks the API first, as it asks. */
export function firstQuestions(path: string): string[] {
  const todo = ['desk=toRate%2Cinvitations%2Cfilings', 'state=returned'].map(
    (asked) => `/api/proposals?${asked}&limit=60`,
  );
  const id = /^\/m\/cases\/([\da-f-]{36})/.exec(path)?.[1];
  if (id !== undefined) return [`/api/proposals/${id}`];
  if (path === '/m/messages') return [...todo, '/api/notices'];
  return path === '/m' || path === '/m/' ? todo : [];
}
