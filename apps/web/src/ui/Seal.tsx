import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import styles from './Seal.module.css';

/** The product's mark, two characters like a seal. */
export function Seal({ large = false }: { large?: boolean }) {
  const { t } = useTranslation('common');
  return (
    <span className={classes(styles.seal, large && styles.large)} aria-hidden="true">
      {Array.from(t('seal')).map((character) => (
        <span key={character}>{character}</span>
      ))}
    </span>
  );
}
