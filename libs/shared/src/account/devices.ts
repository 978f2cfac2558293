/** What a person would call the thing in front of him. The words are in the web's language files. */
export const DEVICE_SYSTEMS = ['harmony', 'android', 'ipad', 'iphone', 'windows', 'mac', 'linux', 'unknown'] as const;
export type DeviceSystem = (typeof DEVICE_SYSTEMS)[number];

export const BROWSERS = [
  ...(['wecom', 'wechat', 'dingtalk', 'qq', 'uc', 'qihoo', 'huawei', 'xiaomi'] as const),
  ...(['edge', 'firefox', 'chrome', 'safari', 'program', 'unknown'] as const),
] as const;
export type Browser = (typeof BROWSERS)[number];

/** The first that fits: a browser names those that it wants to be taken for as well. */
const SYSTEM_SAYS: [DeviceSystem, RegExp][] = [
  ['harmony', /HarmonyOS|OpenHarmony/],
  ['android', /Android/],
  ['ipad', /iPad/],
  ['iphone', /iPhone|iPod/],
  ['windows', /Windows/],
  ['mac', /Macintosh/],
  ['linux', /Linux|X11/],
];

const BROWSER_SAYS: [Browser, RegExp][] = [
  ['wecom', /wxwork/i],
  ['wechat', /MicroMessenger/],
  ['dingtalk', /DingTalk/],
  ['qq', /QQBrowser|\bQQ\//],
  ['uc', /UCBrowser|UBrowser/],
  ['qihoo', /QihooBrowser|QHBrowser|360SE|360EE/],
  ['huawei', /HuaweiBrowser|ArkWeb/],
  ['xiaomi', /MiuiBrowser/],
  ['edge', /\bEdg(e|A|iOS)?\//],
  ['firefox', /Firefox|FxiOS/],
  ['chrome', /Chrome|CriOS/],
  ['safari', /Version\/.*Safari/],
  ['unknown', /Mozilla/],
];

/** What the header `User-Agent` tells of a device, as far as it can be believed. */
export function deviceFrom(userAgent: string): { system: DeviceSystem; browser: Browser } {
  const system = SYSTEM_SAYS.find(([, says]) => says.test(userAgent))?.[0] ?? 'unknown';
  const browser = BROWSER_SAYS.find(([, says]) => says.test(userAgent))?.[0];
  return { system, browser: browser ?? (userAgent === '' ? 'unknown' : 'program') };
}
