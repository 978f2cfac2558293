import { Drawer } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { inRoot } from '../theme/inRoot';

interface FormDrawerProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A form beside the register. It is there only while it is open, so focus is given back here and not by antd. */
export function FormDrawer({ title, onClose, children }: FormDrawerProps) {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) opener.focus();
    },
    [opener],
  );
  return (
    <Drawer open onClose={onClose} size={460} title={title} getContainer={inRoot}>
      {children}
    </Drawer>
  );
}
