import { Input } from 'antd';
import { useState } from 'react';

interface TextFilterProps {
  label: string;
  className?: string | undefined;
  value: string;
  onSearch: (text: string) => void;
}

/** What a list is searched for, as it stands in the address. */
export function TextFilter({ label, className, value, onSearch }: TextFilterProps) {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  const [asked, setAsked] = useState(value);
  // The address follows what was asked here, a moment later; only what was changed elsewhere is taken over.
  if (seen !== value) {
    setSeen(value);
    if (value !== asked) {
      setText(value);
      setAsked(value);
    }
  }
  return (
    <Input.Search
      className={className ?? ''}
      aria-label={label}
      placeholder={label}
      value={text}
      maxLength={100}
      allowClear
      onChange={(event) => setText(event.target.value)}
      onSearch={(words) => {
        setAsked(words.trim());
        onSearch(words.trim());
      }}
    />
  );
}
