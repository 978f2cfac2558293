import type { ComponentType } from 'react';
import { filing } from '../../i18n/zh-CN/filing';
import { memberPages } from '../../i18n/zh-CN/memberPages';
import { addTexts } from '../../lib/i18n';

export { DraftPage } from './DraftPage';
export { ReceiptPage } from './ReceiptPage';

/** The words of filing come with its pages, not with the first load. */
export async function withTexts(page: ComponentType): Promise<{ default: ComponentType }> {
  await addTexts({ filing, memberPages });
  return { default: page };
}
