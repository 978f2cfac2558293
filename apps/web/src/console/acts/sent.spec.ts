import { describe, expect, it } from 'vitest';
import { aCase, anAction } from '../../test/fixtures';
import { NOBODY_YET } from './assignedUnits';
import type { AnyAsking } from './fields';
import type { StepForm } from './form';
import { callOf } from './sent';

/** What is written in a field of each kind, and what is sent of it: a new kind does not compile without its line. */
const KINDS: Record<AnyAsking['as'], { field?: object; written: unknown; sent: unknown }> = {
  line: { written: ' 株函〔2026〕1号 ', sent: '株函〔2026〕1号' },
  text: { written: ' 情况有变。\n', sent: '情况有变。' },
  day: { written: '2026-03-13', sent: '2026-03-13' },
  time: { written: '16:30', sent: '16:30' },
  options: { written: 'paper', sent: 'paper' },
  form: { written: 'scan-1', sent: 'scan-1' },
  choice: { written: 'unit-1', sent: 'unit-1' },
  several: { written: ['part-1', 'part-2'], sent: ['part-1', 'part-2'] },
  files: { field: { most: 1 }, written: 'scan-1', sent: 'scan-1' },
  flag: { written: true, sent: true },
  deliveries: { written: [{ memberId: 'member-1' }], sent: [{ memberId: 'member-1' }] },
  assignedUnits: {
    written: { ...NOBODY_YET, mode: 'sole', one: 'unit-1' },
    sent: [{ unitId: 'unit-1', role: 'sole' }],
  },
};

const context = { kase: aCase(), action: anAction('correctSession'), words: {} as never };

describe.each(Object.entries(KINDS))('what is written as %s', (as, { field, written, sent }) => {
  const asked = {
    address: '/api/proposals/{id}/correct-session',
    fields: () => ({ value: { as, ...field } }),
    start: () => ({}),
  } as unknown as StepForm;

  it('is sent', () => {
    expect(callOf(asked, context, { value: written })).toMatchObject({ body: { value: sent } });
  });
});
