import { useState } from 'react';
import { http } from '../../lib/http';
import { isProblem } from '../../lib/problem';
import type { Attachment } from '../../lib/schemas';
import type { FileFailures } from './useFileFailures';

interface Removals {
  onRemoved: (file: Attachment) => void;
  onRestored: (file: Attachment) => void;
}

/** Files that are taken away, and brought back as long as the page remembers them. */
export function useRemovals({ failed, dismiss }: FileFailures, { onRemoved, onRestored }: Removals) {
  const [removed, setRemoved] = useState<readonly Attachment[]>([]);

  const remove = async (attachment: Attachment): Promise<void> => {
    const { id, name } = attachment;
    dismiss(id);
    try {
      await http.delete('/api/attachments/{id}', { path: { id } });
    } catch (error) {
      // What is not there any more was removed by an attempt whose answer got lost.
      if (!isProblem(error, 'not-found')) return failed('removed', id, name, error, () => remove(attachment));
    }
    setRemoved((all) => [...all, attachment]);
    onRemoved(attachment);
  };

  const restore = async (attachment: Attachment): Promise<void> => {
    const { id, name } = attachment;
    dismiss(id);
    try {
      const restored = await http.post('/api/attachments/{id}/restore', { path: { id } });
      setRemoved((all) => all.filter((one) => one.id !== id));
      onRestored(restored);
    } catch (error) {
      failed('restored', id, name, error, () => restore(attachment));
    }
  };

  return { removed, remove, restore };
}
