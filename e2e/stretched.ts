import type { Page } from '@playwright/test';

export const LONG_NAME = '阿卜杜热合曼·买买提依明·吐尔逊江·玛丽亚姆古丽·阿依夏木·努尔买买提·伊布拉';
export const LONG_UNIT = '株洲市历史文化名城保护和老旧小区改造工作领导小组办公室暨城市更新项目建设指挥部综合';

/** As often as there may be of them: who co-signed, who was asked, which units have it. */
const MANY: Readonly<Record<string, number>> = { coSigners: 31, invitations: 31, assignments: 10 };

/** In what this page reads of cases, people and units have names of forty characters, and there are many of them. */
export async function stretchNames(page: Page): Promise<void> {
  await page.route(/\/api\/(proposals|workbench)/, async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    const response = await route.fetch();
    if (!response.ok()) return route.fulfill({ response });
    return route.fulfill({ response, json: stretched(await response.json()) });
  });
}

function stretched(value: unknown, key = '', of = ''): unknown {
  if (Array.isArray(value)) {
    const parts: unknown[] = value.map((part) => stretched(part, '', key));
    const first = parts[0];
    if (!(key in MANY) || typeof first !== 'object') return parts;
    const more = Array.from({ length: (MANY[key] ?? 0) - parts.length }, (_, at) => ({
      ...first,
      ...{ id: `more-${at}`, memberId: `member-${at}` },
    }));
    return [...parts, ...more];
  }
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, stretched(part, name, key || of)]));
  if (typeof value !== 'string') return value;
  const isProposer = key === 'name' && ['author', 'coSigners'].includes(of);
  if (isProposer || /^(author|member|person)Name$/.test(key)) return LONG_NAME;
  return /^(unit|office)Name$/.test(key) ? LONG_UNIT : value;
}

/** In the page: words that somebody should see and that end at the edge of what holds them, with no other way to read them. */
export function cutOff(): string[] {
  const cut: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let words = walker.nextNode(); words; words = walker.nextNode()) {
    const on = words.parentElement;
    if (!on?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (
      words.textContent?.trim() === '' ||
      on.closest('[title], .visually-hidden, [aria-hidden=true], select, textarea')
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(words);
    const lines = [...range.getClientRects()];
    for (let holder: Element | null = on; holder && holder !== document.body; holder = holder.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(holder);
      // What scrolls can be read.
      if ([overflowX, overflowY].some((way) => way === 'auto' || way === 'scroll')) break;
      const box = holder.getBoundingClientRect();
      // What is kept for listeners only.
      if (box.width <= 1) break;
      const beyond = lines.some(
        (line) =>
          (['hidden', 'clip'].includes(overflowX) && (line.right > box.right + 1 || line.left < box.left - 1)) ||
          (['hidden', 'clip'].includes(overflowY) && line.bottom > box.bottom + 2),
      );
      if (beyond) {
        cut.push(`${words.textContent?.slice(0, 30) ?? ''} in ${holder.tagName} ${holder.className.toString()}`);
        break;
      }
    }
  }
  return cut.slice(0, 8);
}
