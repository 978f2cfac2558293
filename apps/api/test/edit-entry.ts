import type { Response } from 'supertest';
import type { Client } from './people.js';

/** Changes an entry of a register as it stands. @param path below `/api/registers/` @param status of the answer */
export async function edit(client: Client, path: string, changes: object, status = 200): Promise<Response> {
  const { body } = await client.get(`/api/registers/${path}`).expect(200);
  const { version } = body as { version: number };
  return client
    .patch(`/api/registers/${path}`)
    .send({ version, ...changes })
    .expect(status);
}
