import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { calendar } from '../i18n/zh-CN/calendar';
import { common } from '../i18n/zh-CN/common';
import { console as consoleWords } from '../i18n/zh-CN/console';
import { procedure } from '../i18n/zh-CN/procedure';
import { proposal } from '../i18n/zh-CN/proposal';
import { startTexts } from '../lib/i18n';
import { keepFieldsReadable } from '../lib/readableFields';
import { applyTextSize } from '../lib/textSize';
import { ConsoleApp } from './ConsoleApp';
import './console.css';

applyTextSize();
keepFieldsReadable();
await startTexts({ common, calendar, procedure, proposal, console: consoleWords });

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <ConsoleApp />
    </StrictMode>,
  );
