import type { ComponentType } from 'react';
import { login } from '../i18n/zh-CN/login';
import { memberPages } from '../i18n/zh-CN/memberPages';
import { addTexts } from '../lib/i18n';

export { CasePage } from './case/CasePage';
export { CoSignPage } from './cosigning/CoSignPage';
export { FilingPage } from './cosigning/FilingPage';
export { DraftsPage } from './home/DraftsPage';
export { CasesPage } from './home/CasesPage';
export { MissingPage } from './layout/MissingPage';
export { MessagesPage } from './messages/MessagesPage';
export { OwnPage } from './own/OwnPage';
export { RatePage } from './rating/RatePage';

/** The words of these pages come with them. */
export async function withTexts(page: ComponentType): Promise<{ default: ComponentType }> {
  await addTexts({ memberPages, login });
  return { default: page };
}
