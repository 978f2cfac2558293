import { HttpException } from '@nestjs/common';
import { DomainError } from '@jianyan/shared';
import { QueryFailedError } from 'typeorm';
import { expect, it } from 'vitest';
import { refusalIn } from './refusal.js';

const failed = (code: string) => new QueryFailedError('SELECT 1', [], Object.assign(new Error('failed'), { code }));

it.each([
  ['a refusal of ours', new DomainError('wrong-state'), 'wrong-state'],
  ['a status of the framework', new HttpException('too large', 413), 'payload-too-large'],
  ['a status of a plug-in', Object.assign(new Error(), { statusCode: 415 }), 'unsupported-media-type'],
  ['a condition on a file that does not hold', Object.assign(new Error(), { statusCode: 412 }), 'malformed-request'],
  ['a database that is not there', Object.assign(new Error(), { code: 'ECONNREFUSED' }), 'database-unavailable'],
  ['a database that is shutting down', failed('57P01'), 'database-unavailable'],
  ['a question that took too long', failed('57014'), 'database-unavailable'],
  ['a disk of ours that is full', Object.assign(new Error(), { code: 'ENOSPC' }), 'storage-full'],
  ['a disk of the database that is full', failed('53100'), 'storage-full'],
  ['a value that no column can hold', failed('22P02'), 'malformed-request'],
])('understands %s', (_, exception, code) => {
  expect(refusalIn(exception)?.code).toBe(code);
});

it.each([
  ['an error', new Error()],
  ['a violated constraint that nobody foresaw', failed('23514')],
  ['SQL that is wrong', failed('42601')],
  ['an unknown status', new HttpException('?', 418)],
  ['nothing', undefined],
  ['a word', 'oops'],
])('takes %s for a fault of ours', (_, exception) => {
  expect(refusalIn(exception)).toBeUndefined();
});
