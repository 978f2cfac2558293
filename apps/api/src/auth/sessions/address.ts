import { isIPv6 } from 'node:net';

/**
 * Whom an address counts as. A household or an office has one of the older addresses, and of the newer ones a whole network
 * of 64 bits, in which each of its machines changes its own at will.
 */
export function networkOf(address: string): string {
  const [, older] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (older !== undefined) return older;
  if (!isIPv6(address)) return address;
  const [front = '', back] = (address.split('%')[0] ?? '').split('::');
  const groups = front.split(':').filter(Boolean);
  const behind = back === undefined ? [] : back.split(':').filter(Boolean);
  const between = Array.from({ length: Math.max(0, 8 - groups.length - behind.length) }, () => '0');
  const whole = [...groups, ...(back === undefined ? [] : between), ...behind];
  return `${whole
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
