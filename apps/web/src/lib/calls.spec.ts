import { afterEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { answerWith } from '../test/server';
import { addressOf } from './address';
import { http } from './http';
import type { Case } from './schemas';

afterEach(() => vi.unstubAllGlobals());

describe('an address', () => {
  it('is filled in with what stands in it, and with what is asked for', () => {
    const query = { state: ['draft', 'returned'], text: '', cursor: undefined };
    expect(addressOf('/api/proposals/{id}', { id: 'a/b' })).toBe('/api/proposals/a%2Fb');
    expect(addressOf('/api/proposals', {}, query)).toBe('/api/proposals?state=draft%2Creturned');
  });
});

/** Never run: whatever the compiler lets pass here is red in the check of types. */
export const whatDoesNotCompile = () => [
  // @ts-expect-error: a misspelt address
  http.get('/api/proposal/{id}', { path: { id: 'case-1' } }),
  // @ts-expect-error: an address without its part
  http.get('/api/proposals/{id}'),
  // @ts-expect-error: a part by another name
  http.get('/api/proposals/{id}', { path: { caseId: 'case-1' } }),
  // @ts-expect-error: a method that this address does not know
  http.delete('/api/proposals/{id}', { path: { id: 'case-1' } }),
  // @ts-expect-error: a filter by another name
  http.get('/api/proposals', { query: { status: 'draft' } }),
  // @ts-expect-error: a step without what it has to be told
  http.post('/api/proposals/{id}/register', { path: { id: 'case-1' } }),
  // @ts-expect-error: a body with a field too many
  http.post('/api/proposals/{id}/register', { path: { id: 'case-1' }, body: { categoryId: 'a', number: 12 } }),
  // @ts-expect-error: a body of another type
  http.post('/api/proposals/{id}/dispatch', { path: { id: 'case-1' }, body: { officeId: 'a', complex: 'yes' } }),
];

describe('a call', () => {
  it('answers what openapi.json says', async () => {
    answerWith({ 'GET /proposals/case-1': { body: { id: 'case-1' } } });
    const answer = http.get('/api/proposals/{id}', { path: { id: 'case-1' } });
    expectTypeOf(answer).resolves.toEqualTypeOf<Case>();
    await expect(answer).resolves.toEqual({ id: 'case-1' });
  });
});
