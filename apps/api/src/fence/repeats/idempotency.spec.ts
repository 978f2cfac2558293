import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { DomainError } from '@jianyan/shared';
import { IsOptional, IsString } from 'class-validator';
import { beforeEach, describe, expect, it } from 'vitest';
import { startApp } from '../../../test/start-app.js';
import { Allow } from '../../auth/allow.js';
import { forgetOldAnswers } from './repeatable-requests.js';

class Wish {
  @IsString()
  text!: string;
}

class Aside {
  @IsOptional()
  @IsString()
  other?: string;
}

let carriedOut = 0;
let mayGoOn: Promise<void> | undefined;

@Allow('session.own')
@Controller('doors')
class Doors {
  @Post('count')
  async count(@Body() { text }: Wish, @Query() _aside: Aside): Promise<{ text: string; number: number }> {
    if (text === 'refused') throw new DomainError('wrong-state');
    carriedOut++;
    await mayGoOn;
    return { text, number: carriedOut };
  }

  @Post('nothing')
  @HttpCode(204)
  nothing(): void {
    carriedOut++;
  }
}

const { clock, dataSource, addAccount, as } = await startApp({}, [Doors]);
await addAccount('admin', [{ role: 'admin' }]);
await addAccount('admin2', [{ role: 'admin' }]);

async function count(key: string, text = 'a', { login = 'admin', query = '' } = {}) {
  const client = await as(login);
  return client.post(`/api/doors/count${query}`).set('idempotency-key', key).send({ text });
}

beforeEach(() => {
  carriedOut = 0;
});

describe('a repeated request', () => {
  it('does nothing twice and is answered as the first', async () => {
    const [first, second] = [await count('one'), await count('one')];
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(carriedOut).toBe(1);
  });

  it('is answered with nothing where there was nothing to answer', async () => {
    const nothing = async () => (await as('admin')).post('/api/doors/nothing').set('idempotency-key', 'two').send({});
    expect([(await nothing()).status, (await nothing()).status]).toEqual([204, 204]);
    expect(carriedOut).toBe(1);
  });

  it('with another text is refused', async () => {
    await count('three');
    expect(await count('three', 'b')).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    expect(carriedOut).toBe(1);
  });

  it('that comes while the first is at work is told so', async () => {
    let goOn = (): void => undefined;
    mayGoOn = new Promise((resolve) => (goOn = resolve));
    const first = count('four');
    await expect.poll(() => carriedOut).toBe(1);
    expect(await count('four')).toMatchObject({ status: 409, body: { code: 'request-in-progress' } });
    goOn();
    expect((await first).status).toBe(201);
    mayGoOn = undefined;
    expect((await count('four')).headers['idempotency-replayed']).toBe('true');
  });

  it('may be put right after a refusal', async () => {
    expect((await count('five', 'refused')).status).toBe(409);
    expect((await count('five', 'b')).status).toBe(201);
  });

  it('is another one for another person, another address and another day', async () => {
    await count('six');
    await count('six', 'a', { login: 'admin2' });
    await count('six', 'a', { query: '?other=1' });
    clock.advance({ days: 1, minutes: 1 });
    await count('six');
    expect(carriedOut).toBe(4);
  });

  it('finds its first answer for a day, then nothing of it is kept', async () => {
    const keys = async () => {
      const rows = await dataSource.query<{ key: string }[]>('SELECT key FROM idempotency_keys ORDER BY created_at');
      return rows.map(({ key }) => key);
    };
    clock.advance({ days: 2 });
    await forgetOldAnswers(dataSource, clock);
    expect(await keys()).toEqual([]);
    await count('seven');
    clock.advance({ hours: 20 });
    await count('eight');
    clock.advance({ hours: 4 });
    await forgetOldAnswers(dataSource, clock);
    expect(await keys()).toEqual(['seven', 'eight']);
    clock.advance({ minutes: 1 });
    await forgetOldAnswers(dataSource, clock);
    expect(await keys()).toEqual(['eight']);
    expect((await count('eight')).headers['idempotency-replayed']).toBe('true');
  });
});
