export const member = {
  home: { title: '首页' },
} as const;
