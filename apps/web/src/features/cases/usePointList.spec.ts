import { act, renderHook } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { newPoint, pointsTooMany, type Point } from './proposalText';
import { usePointList } from './usePointList';

function open(...texts: string[]) {
  const start = texts.map((text) => newPoint(text));
  return renderHook(() => {
    const [points, change] = useState<readonly Point[]>(start);
    const list = usePointList(points, change);
    const at = (index: number): Point => points[index] ?? newPoint();
    return {
      ...{ ...list, points, change, texts: points.map(({ text }) => text) },
      paste: (index: number, pasted: string) => list.paste(at(index), pasted),
      remove: (index: number) => list.remove(at(index)),
    };
  });
}

const list = (count: number) => Array.from({ length: count }, (_, at) => `${at + 1}. 第${at + 1}件。`).join('\n');

describe('a list pasted into an empty point', () => {
  it('takes its place among the others, which all stay', () => {
    const { result } = open('甲。', '', '乙。');
    act(() => void result.current.paste(1, '建议如下：\n1. 一。\n2. 二。'));
    expect(result.current.texts).toEqual(['甲。', '一。', '二。', '乙。']);
    expect(result.current.done?.split).toEqual({ count: 2, leftOut: '建议如下：' });
  });

  it('is kept whole, however long, with all that was there before', () => {
    const before = Array.from({ length: 10 }, (_, at) => `原有${String(at)}`);
    const { result } = open(...before, '');
    act(() => void result.current.paste(10, list(35)));
    expect(result.current.texts).toHaveLength(45);
    expect(result.current.texts).toEqual(expect.arrayContaining([...before, '第35件。']));
    expect(pointsTooMany({ requests: result.current.points })).toBe(15);
  });

  it('is one text again when that is wanted, with its first words and marks', () => {
    const { result } = open('');
    const pasted = '为此，建议：\n1. 一。\n2. 二。';
    act(() => void result.current.paste(0, pasted));
    act(() => result.current.undo());
    expect(result.current.texts).toEqual([pasted]);
    expect(result.current.done).toBeNull();
  });

  it('can be undone after it was saved, but not over later words', () => {
    const { result } = open('');
    act(() => void result.current.paste(0, list(2)));
    act(() => result.current.change(result.current.points.map((point, at) => ({ ...point, id: `id-${String(at)}` }))));
    expect(result.current.done).not.toBeNull();
    act(() => result.current.change(result.current.points.map((point) => ({ ...point, text: '另一句。' }))));
    expect(result.current.done).toBeNull();
  });
});

it('no list goes in as it was pasted, and none over words', () => {
  const { result } = open('甲。', '');
  expect(result.current.paste(1, '1.1新建停车场。\n1.2改造旧停车场。')).toBe(false);
  expect(result.current.paste(0, list(3))).toBe(false);
  expect(result.current.texts).toEqual(['甲。', '']);
});

it('a point that went comes back, in its place', () => {
  const { result } = open('甲。', '乙。', '丙。');
  act(() => result.current.remove(1));
  expect(result.current.done?.removed).toEqual({ number: 2 });
  act(() => result.current.undo());
  expect(result.current.texts).toEqual(['甲。', '乙。', '丙。']);
});
