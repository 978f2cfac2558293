import type { DataSource } from 'typeorm';
import type { Clock } from '../../clock/clock.js';

/** Fills an empty database with the demo; answers whether there was anything to fill. */
export function seedDemo(_dataSource: DataSource, _clock: Clock): Promise<boolean> {
  return Promise.resolve(false);
}
