import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';

interface Question {
  isAsked: boolean;
  ask: () => void;
  close: () => void;
}

/**
 * A dialog over the page is a place in the browser's history: Back closes it, and leads nowhere else.
 * @param name tells it from the other dialogs of the page
 */
export function useQuestion(name: string): Question {
  const navigate = useNavigate();
  const location = useLocation();
  const state = location.state as { asked?: string } | null;
  const isAsked = state?.asked === name;
  // An act that is answered after Back was pressed must not go back once more.
  const isOpen = useRef(isAsked);
  useEffect(() => {
    isOpen.current = isAsked;
  }, [isAsked]);
  return {
    isAsked,
    ask: () => {
      const { pathname, search, hash } = location;
      void navigate({ pathname, search, hash }, { state: { ...state, asked: name } });
    },
    close: () => {
      if (!isOpen.current) return;
      isOpen.current = false;
      void navigate(-1);
    },
  };
}
