import { Fragment, type ReactNode } from 'react';

const marks = /(\*\*[^*\n]+\*\*|\*[^*\n]+\*|`[^`\n]+`|https?:\/\/[^\s<>"')\]]+)/;

const marked = (part: string): ReactNode => {
  if (part.startsWith('**')) return <strong>{part.slice(2, -2)}</strong>;
  if (part.startsWith('*')) return <em>{part.slice(1, -1)}</em>;
  if (part.startsWith('`')) return <code>{part.slice(1, -1)}</code>;
  return (
    <a href={part} target="_blank" rel="noreferrer" className="nodrag">
      {part.replace(/^https?:\/\//, '')}
    </a>
  );
};

const inline = (text: string): ReactNode[] =>
  // every second part is a mark; the parts never change places, so their index names them
  text
    .split(marks)
    .map((part, index) => <Fragment key={`${index} ${part}`}>{index % 2 === 1 ? marked(part) : part}</Fragment>);

type Block = { kind: 'p'; text: string } | { kind: 'h'; text: string } | { kind: 'ul'; items: string[] };

const blocksOf = (text: string): Block[] => {
  const blocks: Block[] = [];
  for (const line of text.split('\n')) {
    const item = /^\s*[-*•]\s+(.*)$/.exec(line)?.[1];
    const heading = /^#{1,3}\s+(.*)$/.exec(line)?.[1];
    const last = blocks.at(-1);
    if (item !== undefined) {
      if (last?.kind === 'ul') last.items.push(item);
      else blocks.push({ kind: 'ul', items: [item] });
    } else if (heading !== undefined) blocks.push({ kind: 'h', text: heading });
    else if (line.trim() !== '') blocks.push({ kind: 'p', text: line });
  }
  return blocks;
};

/** Text with the simplest of Markdown shown: headings, lists, bold, italics, code and addresses. HTML in it stays text. */
export const RichText = ({ text }: { text: string }) =>
  blocksOf(text).map((block, index) => {
    const key = `${index} ${block.kind}`;
    if (block.kind === 'h') return <strong key={key}>{inline(block.text)}</strong>;
    if (block.kind === 'p') return <p key={key}>{inline(block.text)}</p>;
    return (
      <ul key={key}>
        {block.items.map((item, place) => (
          <li key={`${place} ${item}`}>{inline(item)}</li>
        ))}
      </ul>
    );
  });
