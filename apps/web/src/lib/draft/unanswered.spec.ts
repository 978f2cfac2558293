import { describe, expect, it } from 'vitest';
import { unanswered } from './unanswered';

describe('what was sent and not answered', () => {
  const same = (one: string, other: string) => one === other;
  const sentInTurn = (...texts: string[]) =>
    texts.reduce<readonly string[]>((sent, text) => unanswered(sent, text, same), []);

  it('is each text once, the latest last', () => {
    expect(sentInTurn('甲', '乙', '乙')).toEqual(['甲', '乙']);
  });

  it('is only the first and the latest when a connection stays away', () => {
    expect(sentInTurn('1', '2', '3', '4', '5', '6', '7', '8')).toEqual(['1', '5', '6', '7', '8']);
  });
});
