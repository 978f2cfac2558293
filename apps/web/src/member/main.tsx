import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { calendar } from '../i18n/zh-CN/calendar';
import { common } from '../i18n/zh-CN/common';
import { member } from '../i18n/zh-CN/member';
import { procedure } from '../i18n/zh-CN/procedure';
import { proposal } from '../i18n/zh-CN/proposal';
import { startTexts } from '../lib/i18n';
import { applyTextSize } from '../lib/textSize';
import { MemberApp } from './MemberApp';
import '../ui/base.css';

applyTextSize();
await startTexts({ calendar, common, member, procedure, proposal });

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <MemberApp />
    </StrictMode>,
  );
