import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { common } from '../i18n/zh-CN/common';
import { login } from '../i18n/zh-CN/login';
import { startTexts } from '../lib/i18n';
import { keepFieldsReadable } from '../lib/readableFields';
import { applyTextSize } from '../lib/textSize';
import { LoginPage } from './LoginPage';
import '../ui/base.css';

applyTextSize();
keepFieldsReadable();
await startTexts({ common, login });

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <LoginPage />
    </StrictMode>,
  );
