export const common = {
  product: '建言',
  seal: '建言',
  skip: '跳到正文',
  language: { name: '语言', 'zh-CN': '中文', en: 'English' },
  textSize: { name: '字号', standard: '标准', large: '大', extraLarge: '特大' },
  act: {
    retry: '重试',
    close: '关闭',
    signOut: '退出登录',
  },
  state: { loading: '正在读取…' },
  count: {
    of: '{{count}} / {{limit}} 字',
    over: '超出 {{count}} 个字',
  },
  password: {
    show: '显示',
    hide: '隐藏',
    capsLock: '大写锁定已打开',
  },
  form: {
    wrongPrefix: '错误：',
    putRight_other: '有 {{count}} 处需要补正',
  },
  moment: {
    today: '今天 {{time}}',
    yesterday: '昨天 {{time}}',
  },
  idle: {
    title: '还在吗？',
    minutesLeft_other: '{{count}} 分钟没有操作后将自动退出登录。页面上的文字会保留。',
    goOn: '继续使用',
  },
  again: {
    title: '登录已到期',
    kept: '{{name}}，页面上的内容都还在。输入密码后接着办理。',
    password: '密码',
    goOn: '登录并继续',
  },
  failure: {
    offline: '没有连上服务器',
    offlineHint: '检查网络后再试。已填写的内容不会丢失。',
    offlineBar: '网络已断开。填写的内容先存在本机，连上后自动保存。',
    missing: '没有找到这一页',
    noRight: '这项内容不由您办理',
    notLoaded: '没有读取成功',
    notSent: '还没有提交成功',
    notSentHint: '网络中断，内容仍在本页。连上网络后再点一次，不会重复提交。',
    notSaved: '没有保存成功，内容仍在本页',
    notSavedHint: '稍候再试一次。',
    reference: '编号 {{id}}',
  },
} as const;
