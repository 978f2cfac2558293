export { procedure } from '@jianyan/shared/i18n/zh-CN/procedure';
