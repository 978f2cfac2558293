import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';

interface Questions {
  /** The name of the one that stands over the page, if any does. */
  asked: string | undefined;
  ask: (name: string) => void;
  close: (name: string) => void;
}

/** What stands over the page, a dialog or a drawer, is a place in the browser's history: Back closes it, and leads nowhere else. */
export function useQuestions(): Questions {
  const navigate = useNavigate();
  const location = useLocation();
  const state = location.state as { asked?: string } | null;
  const asked = state?.asked;
  // An act that is answered after Back was pressed must not go back once more.
  const isOpen = useRef(asked);
  useEffect(() => {
    isOpen.current = asked;
  }, [asked]);
  return {
    asked,
    ask: (name) => {
      const { pathname, search, hash } = location;
      void navigate({ pathname, search, hash }, { state: { ...state, asked: name } });
    },
    close: (name) => {
      if (isOpen.current !== name) return;
      isOpen.current = undefined;
      void navigate(-1);
    },
  };
}

interface Question {
  isAsked: boolean;
  ask: () => void;
  close: () => void;
}

/** @param name tells it from what else may stand over the page */
export function useQuestion(name: string): Question {
  const { asked, ask, close } = useQuestions();
  const isAsked = asked === name;
  return { isAsked, ask: () => ask(name), close: () => close(name) };
}
