import { ConfigProvider, theme as antTheme } from 'antd';
import englishModule from 'antd/locale/en_US.js';
import chineseModule from 'antd/locale/zh_CN.js';
import { useMemo, type ReactNode } from 'react';
import { useTheme } from '../frame/theme.js';
import { useWording } from '../wording/wording.js';

type Locale = NonNullable<Parameters<typeof ConfigProvider>[0]['locale']>;

/** The locale files are CommonJS: some loaders hand over the module, some its default export. */
const exported = (module: unknown): Locale => (module as { default?: Locale }).default ?? (module as Locale);

/** The nonce this page was served with; styles made at run time are let through by it alone. */
const styleNonce = (): string | undefined => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined;

const LOCALES = { zh: exported(chineseModule), en: exported(englishModule) };

/**
 * Ant Design's controls in the language, type and colours of the page. Around the pages that use them and not around the
 * frame, so that the first page does not carry them.
 */
export function AntDesign({ children }: { readonly children: ReactNode }) {
  const theme = useTheme();
  const { language } = useWording();
  const dark = theme === 'dark';
  const config = useMemo(
    () => ({
      algorithm: dark ? antTheme.darkAlgorithm : antTheme.defaultAlgorithm,
      token: {
        fontFamily: 'var(--sans)',
        borderRadius: 4,
        fontSize: 14,
        colorPrimary: dark ? '#6fa3dc' : '#1d4e89',
        colorText: dark ? '#e6e9ee' : '#1f2733',
        colorTextPlaceholder: dark ? '#98a4b3' : '#5f6b7a',
        colorTextDescription: dark ? '#98a4b3' : '#5f6b7a',
        colorBgContainer: dark ? '#1a2029' : '#ffffff',
        colorBgElevated: dark ? '#222a35' : '#ffffff',
        colorBorder: dark ? '#3d4754' : '#c9d0d8',
        motion: false,
      },
    }),
    [dark],
  );
  const csp = useMemo(() => ({ nonce: styleNonce() }), []);
  return (
    <ConfigProvider locale={LOCALES[language]} theme={config} csp={csp}>
      {children}
    </ConfigProvider>
  );
}
