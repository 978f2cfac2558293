export { calendar } from '@jianyan/shared/i18n/zh-CN/calendar';
