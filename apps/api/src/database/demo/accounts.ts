/** The one password of every demo account; documented, so a demo never goes to production. */
export const demoPassword = 'jianyan2026';

/** The accounts a visitor begins with; the README lists them all. */
export const demoAccounts = [
  { login: 'admin', who: '系统管理员' },
  { login: 'renda', who: '市人大常委会代表工委' },
  { login: 'zhengxie', who: '市政协提案委' },
  { login: 'zhengfuban', who: '市政府办公室' },
  { login: 'jiaotong', who: '市交通运输局 承办人' },
  { login: 'jiaotong-lead', who: '市交通运输局 审核、签发' },
  { login: 'dengbo', who: '市人大代表' },
  { login: 'tanguiyan', who: '市人大代表' },
  { login: 'mohongbo', who: '市人大代表' },
  { login: 'gaoxiaoyan', who: '市政协委员' },
];
