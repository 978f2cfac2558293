export { calendar } from '@jianyan/shared/i18n/en/calendar';
