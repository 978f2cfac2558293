import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { common } from '../i18n/zh-CN/common';
import { member } from '../i18n/zh-CN/member';
import { startTexts } from '../lib/i18n';
import { pause } from '../lib/pause';
import { createQueryClient } from '../lib/query';
import { applyTextSize } from '../lib/textSize';
import { fetchAhead } from './ahead';
import { MemberApp } from './MemberApp';
import '../ui/base.css';

applyTextSize();
await pause();
const queries = createQueryClient();
fetchAhead(window.location.pathname, queries);
await pause();
await startTexts({ common, member });
await pause();

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <MemberApp queries={queries} />
    </StrictMode>,
  );
