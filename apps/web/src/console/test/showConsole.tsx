import type { ReactElement } from 'react';
import { AntdGround } from '../theme/AntdGround';
import type { Session } from '../../lib/session/session';
import { theSecretariat } from '../../test/desk';
import { showPage } from '../../test/render';

/** A page of the console on its ground, for somebody who works there. */
export const showConsole = (page: ReactElement, path: string, at: string, session: Session = theSecretariat()) =>
  showPage(<AntdGround>{page}</AntdGround>, path, at, session);
