/**
 * A sentence in which one part, such as a number to call, stays in one piece wherever lines end; where a whole line has no
 * room for it, it goes on below after the area code (ground.css).
 */
export function Unbroken({ text, part }: { text: string; part: string }) {
  const at = part === '' ? -1 : text.indexOf(part);
  if (at < 0) return text;
  const cut = part.indexOf('-') + 1;
  return (
    <>
      {text.slice(0, at)}
      <span className="unbroken">
        {part.slice(0, cut)}
        <wbr />
        {part.slice(cut)}
      </span>
      {text.slice(at + part.length)}
    </>
  );
}
