import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react';
import styles from './Message.module.css';

const SHOWN_FOR_MS = 6000;

type Announce = (message: string) => void;

const ToastContext = createContext<Announce>(() => undefined);

/** Short confirmations that need no answer; they are read out and go away by themselves. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [messages, setMessages] = useState<{ id: number; text: string }[]>([]);
  const counter = useRef(0);
  const announce = useCallback((text: string) => {
    const id = ++counter.current;
    setMessages((all) => [...all, { id, text }]);
    window.setTimeout(() => setMessages((all) => all.filter((message) => message.id !== id)), SHOWN_FOR_MS);
  }, []);
  return (
    <ToastContext value={announce}>
      {children}
      <div className={styles.toasts} role="status">
        {messages.map((message) => (
          <p key={message.id} className={styles.toast}>
            {message.text}
          </p>
        ))}
      </div>
    </ToastContext>
  );
}

export const useToast = (): Announce => useContext(ToastContext);
