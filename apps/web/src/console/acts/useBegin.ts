import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';

/** How a form stands in a bar below what is read. */
export interface InBar {
  /** It was just chosen, so that what it asks for first is where the person goes on. */
  isChosen: boolean;
  /** The button leads on to the next case, and says so. */
  leadsOn: boolean;
}

interface Begin {
  heading: RefObject<HTMLHeadingElement | null>;
  /** The list that the form begins with stands open, and has the focus. */
  opened: boolean;
}

/** Where somebody is as a form comes: in its list if that stands open, else at its heading; in a bar at its first field. */
export function useBegin(inBar: InBar | undefined, mayOpen: () => boolean): Begin {
  const heading = useRef<HTMLHeadingElement>(null);
  const [opened] = useState(() => !inBar && mayOpen());
  const begin = useEffectEvent(() => {
    if (opened) return;
    if (!inBar) heading.current?.focus();
    else if (inBar.isChosen)
      heading.current?.closest('form')?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  });
  useEffect(() => begin(), []);
  return { heading, opened };
}
