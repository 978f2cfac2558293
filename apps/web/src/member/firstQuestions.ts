/**
 * What the page at an address asks the API first, as it asks. m.html does so before there is any script of ours
 * (build/beforeScript.ts), so nothing that stands outside this function is there for it.
 */
export function firstQuestions(path: string): string[] {
  const todo = ['desk=toRate%2Cinvitations%2Cfilings', 'state=returned'].map(
    (asked) => `/api/proposals?${asked}&limit=60`,
  );
  const id = /^\/m\/cases\/([\da-f-]{36})/.exec(path)?.[1];
  if (id !== undefined) return [`/api/proposals/${id}`];
  if (path === '/m/messages') return [...todo, '/api/notices'];
  return path === '/m' || path === '/m/' ? todo : [];
}
