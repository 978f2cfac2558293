/** In the page: what scrolls sideways by itself, so that something of it is seen by whoever looks for it only. Tabs are swiped. */
export function sideways(): string[] {
  return [...document.querySelectorAll('body *')]
    .filter((one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowX))
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && !one.closest('textarea, [role=tablist]'))
    .map((one) => `${one.className.toString()} ${String(one.scrollWidth)} > ${String(one.clientWidth)}`);
}

/** In the page: what goes on beyond the right edge of the window, where nobody sees it. */
export function beyond(): string[] {
  return [...document.querySelectorAll('header *, main *, footer *, nav *')]
    .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden'))
    .filter((one) => one.getBoundingClientRect().width > 1 && one.getBoundingClientRect().right > innerWidth + 1)
    .map((one) => `${one.tagName} ${one.className.toString()} ${one.textContent.trim().slice(0, 20)}`);
}

/** In the page: numbers to call, numbers of cases and days that end on another line than they began. */
export function broken(): string[] {
  const NUMBER = /\d[\d.,:-]*\d|第?\d+号|(\d{4}年)?\d+月\d+日|\d{1,2} [A-Z][a-z]{2,8}\b|No\. \d+/g;
  const found: string[] = [];
  const walker = document.createTreeWalker(document.querySelector('#content') ?? document.body, NodeFilter.SHOW_TEXT);
  for (let words = walker.nextNode() as Text | null; words; words = walker.nextNode() as Text | null) {
    const on = words.parentElement;
    // What people wrote breaks as sentences do.
    if (!on?.checkVisibility() || on.closest('.written, p, b, li, h1, .visually-hidden')) continue;
    for (const number of words.data.matchAll(NUMBER)) {
      const range = document.createRange();
      range.setStart(words, number.index);
      range.setEnd(words, number.index + number[0].length);
      const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => top));
      if (lines.size > 1) found.push(`${number[0]} in ${words.data}`);
    }
  }
  return found;
}
