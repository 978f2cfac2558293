import { pastedList, readable } from '@jianyan/shared';
import { useState } from 'react';
import { splitPoint, type Point } from './proposalText';

/** What was done to the points that somebody may not have meant, and how they stood before. */
interface Done {
  before: readonly Point[];
  after: readonly Point[];
  /** A pasted list fell into so many points; a line that only led in is named. */
  split?: { count: number; leftOut: string | null };
  /** A point with words in it went. */
  removed?: { number: number };
}

export interface PointList {
  /** Parts a list pasted into an empty point; false where it is none and goes in as it is. */
  paste: (point: Point, pasted: string) => boolean;
  remove: (point: Point) => void;
  /** The last of these, as long as nothing else was changed since. */
  done: Done | null;
  undo: () => void;
}

/** The points of a text as somebody pastes and removes them, each time with a way back. */
export function usePointList(points: readonly Point[], change: (points: readonly Point[]) => void): PointList {
  const [done, setDone] = useState<Done | null>(null);
  const carryOut = (step: Done) => {
    setDone(step);
    change(step.after);
  };
  return {
    paste: (point, pasted) => {
      const list = point.text.trim() === '' ? pastedList(pasted) : null;
      if (!list) return false;
      const before = points.map((one) => (one.key === point.key ? { ...one, text: readable(pasted) } : one));
      const after = splitPoint(points, point.key, list.points);
      carryOut({ before, after, split: { count: list.points.length, leftOut: list.leftOut } });
      return true;
    },
    remove: (point) => {
      const after = points.filter(({ key }) => key !== point.key);
      if (point.text.trim() === '') return change(after);
      carryOut({ before: points, after, removed: { number: points.indexOf(point) + 1 } });
    },
    done: done && sameWords(done.after, points) ? done : null,
    undo: () => {
      if (done) change(done.before);
      setDone(null);
    },
  };
}

/** Whether two lists say the same; an id that a point was given meanwhile is no change. */
const sameWords = (one: readonly Point[], other: readonly Point[]): boolean =>
  one.length === other.length && one.every(({ key, text }, at) => other[at]?.key === key && other[at].text === text);
