import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { common } from '../i18n/zh-CN/common';
import { member } from '../i18n/zh-CN/member';
import { startTexts } from '../lib/i18n';
import { applyTextSize } from '../lib/textSize';
import { MemberApp } from './MemberApp';
import '../ui/base.css';

applyTextSize();
await startTexts({ common, member });

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <MemberApp />
    </StrictMode>,
  );
