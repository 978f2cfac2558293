import { parseArgs } from 'node:util';

/** What is asked for on the command line. */
export interface Options {
  cases: number;
  /** Names of scenarios; nothing means all. */
  only: string[];
  seconds: number;
  /** How often product and floor take turns. */
  rounds: number;
  connections: number[];
  /** Whether the filled database is used up by this run: a disk that cannot hold it twice holds it once. */
  once: boolean;
}

export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '200000' },
      only: { type: 'string', default: '' },
      seconds: { type: 'string', default: '5' },
      rounds: { type: 'string', default: '2' },
      connections: { type: 'string', default: '10,50' },
      once: { type: 'boolean', default: false },
    },
  });
  return {
    cases: whole(values.cases),
    only: values.only === '' ? [] : values.only.split(','),
    seconds: whole(values.seconds),
    rounds: whole(values.rounds),
    connections: values.connections.split(',').map(whole),
    once: values.once,
  };
}

function whole(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`${text} is no number from 1`);
  return Number(text);
}
