import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { inRoot } from '../theme/inRoot';
import { SideMenu } from './SideMenu';

/** The menu on a narrow screen. */
export function MenuDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('console');
  return (
    <Drawer
      open={open}
      onClose={onClose}
      placement="left"
      size={264}
      title={t('nav.menu')}
      styles={{ body: { padding: 0 } }}
      getContainer={inRoot}
      destroyOnHidden
    >
      <SideMenu />
    </Drawer>
  );
}
