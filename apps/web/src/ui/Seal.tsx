import { useTranslation } from 'react-i18next';
import { classes } from './classes';

/** The product's mark, two characters like a seal (ground.css): m.html and login.html show it before their scripts run. */
export function Seal({ large = false }: { large?: boolean }) {
  const { t } = useTranslation('common');
  return (
    <span className={classes('seal', large && 'seal-large')} aria-hidden="true">
      {Array.from(t('seal')).map((character) => (
        <span key={character}>{character}</span>
      ))}
    </span>
  );
}
