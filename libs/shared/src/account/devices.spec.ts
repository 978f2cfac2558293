import { expect, it } from 'vitest';
import { deviceFrom } from './devices.js';

const chromeOn = (system: string, more = '') =>
  `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36${more}`;

it.each([
  [chromeOn('Windows NT 10.0; Win64; x64'), 'windows', 'chrome'],
  [chromeOn('Windows NT 10.0; Win64; x64', ' Edg/142.0.0.0'), 'windows', 'edge'],
  [chromeOn('Windows NT 10.0; WOW64', ' QIHU 360SE'), 'windows', 'qihoo'],
  [chromeOn('Windows NT 10.0', ' Core/1.94 QQBrowser/12.1'), 'windows', 'qq'],
  [chromeOn('X11; Linux x86_64'), 'linux', 'chrome'],
  ['Mozilla/5.0 (X11; Linux aarch64; rv:145.0) Gecko/20100101 Firefox/145.0', 'linux', 'firefox'],
  [chromeOn('Linux; Android 14; V2302A', ' MicroMessenger/8.0.50'), 'android', 'wechat'],
  [chromeOn('Linux; Android 14; V2302A', ' wxwork/4.1 MicroMessenger/7.0'), 'android', 'wecom'],
  [chromeOn('Linux; Android 14; 23127PN0CC', ' XiaoMi/MiuiBrowser/18.9'), 'android', 'xiaomi'],
  [chromeOn('Linux; Android 12; ALN-AL00; HarmonyOS', ' HuaweiBrowser/15.0'), 'harmony', 'huawei'],
  [chromeOn('Phone; OpenHarmony 5.0', ' ArkWeb/4.1 Mobile'), 'harmony', 'huawei'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    'iphone',
    'safari',
  ],
  ['Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 DingTalk/7.6', 'ipad', 'dingtalk'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
    'mac',
    'safari',
  ],
  ['Mozilla/5.0 (compatible; something new)', 'unknown', 'unknown'],
  ['curl/8.5.0', 'unknown', 'program'],
  ['', 'unknown', 'unknown'],
])('%s', (userAgent, system, browser) => {
  expect(deviceFrom(userAgent)).toEqual({ system, browser });
});
