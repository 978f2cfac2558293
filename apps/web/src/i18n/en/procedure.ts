export { procedure } from '@jianyan/shared/i18n/en/procedure';
