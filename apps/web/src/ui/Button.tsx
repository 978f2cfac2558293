import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { classes } from './classes';
import { Spinner } from './Spinner';
import styles from './Button.module.css';

type ButtonKind = 'plain' | 'primary' | 'quiet' | 'danger';

/** The look of a button, for links that are drawn as one. */
export function buttonClass(kind: ButtonKind = 'plain', wide = false): string {
  return classes(styles.button, kind !== 'plain' && styles[kind], wide && styles.wide);
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: ButtonKind;
  wide?: boolean;
  /** The act is under way: a second press does nothing, and focus stays where it is. */
  busy?: boolean;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({
  kind = 'plain',
  wide = false,
  busy = false,
  children,
  onClick,
  type = 'button',
  className,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classes(buttonClass(kind, wide), className)}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy && <Spinner />}
      {children}
    </button>
  );
}
