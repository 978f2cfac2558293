import { ConfigProvider, App as AntdApp, type ThemeConfig } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SCALE, useTextSize } from '../../lib/textSize';
import { Spinner } from '../../ui/Spinner';
import { colourOf } from './tokens';

/** The tokens of ui/tokens.css in antd's names; antd's own palette is too pale for text (below 4.5:1). */
const themeFor = (scale: number): ThemeConfig => ({
  token: {
    ...colours(),
    fontFamily: 'var(--sans)',
    fontSize: 14 * scale,
    borderRadius: 6,
    borderRadiusLG: 10,
    controlHeight: 34 * scale,
    controlHeightSM: 28 * scale,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
    boxShadowSecondary: '0 6px 24px rgb(22 32 46 / 16%)',
    wireframe: false,
  },
  components: {
    Button: {
      defaultBorderColor: colourOf('line-2'),
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
      fontWeight: 500,
      paddingInline: 14,
    },
    Form: { itemMarginBottom: 22, verticalLabelPadding: '0 0 4px' },
    Tabs: { horizontalMargin: '0', horizontalItemPadding: '11px 0', horizontalItemGutter: 22 },
  },
});

const colours = (): NonNullable<ThemeConfig['token']> => {
  const ink3 = colourOf('ink-3');
  return {
    colorPrimary: colourOf('blue'),
    colorInfo: colourOf('blue'),
    colorLink: colourOf('blue'),
    colorError: colourOf('red'),
    colorSuccess: colourOf('green'),
    colorWarning: colourOf('amber'),
    colorText: colourOf('ink'),
    colorTextSecondary: colourOf('ink-2'),
    colorTextTertiary: ink3,
    colorTextQuaternary: ink3,
    colorTextDescription: ink3,
    colorTextPlaceholder: ink3,
    colorTextDisabled: ink3,
    colorBorder: colourOf('line-field'),
    colorBorderSecondary: colourOf('line'),
    colorBgLayout: colourOf('ground'),
  };
};

/** Put into the page by the server, new for each answer; antd writes style elements, which the content policy lets pass by it. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;

/** antd's own calls itself “loading”, and stays behind, so called, where an act fails before it has grown to its width. */
const BUSY = <Spinner />;

export function AntdGround({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const scale = SCALE[useTextSize()];
  const theme = useMemo(() => themeFor(scale), [scale]);
  return (
    <ConfigProvider
      locale={i18n.language === 'en' ? en : zh}
      theme={theme}
      button={{ autoInsertSpace: false, loadingIcon: BUSY }}
      wave={{ disabled: true }}
      {...(nonce ? { csp: { nonce } } : {})}
    >
      <AntdApp component={false}>{children}</AntdApp>
    </ConfigProvider>
  );
}
