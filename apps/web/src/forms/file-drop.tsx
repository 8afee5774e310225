import { IconFileUpload } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { bytesIn } from '../words/bytes-in.ts';
import classes from './file-drop.module.css';

/** A text file that was chosen: its name, its size in bytes and what it says. */
export interface ReadFile {
  name: string;
  bytes: number;
  text: string;
}

/** A place for a text file: what to call it, which files fit (as in `accept`), and the most bytes that are taken. */
export interface FileDropProps {
  label: string;
  accept: string;
  most: number;
  /** The file that is chosen now. */
  file: ReadFile | null;
  /** A file was chosen and read, or, with null, refused. */
  onFile: (file: ReadFile | null) => void;
}

const read = async (file: File, most: number): Promise<ReadFile | string> => {
  if (file.size > most) return `“${file.name}” has ${bytesIn(file.size)}; at most ${bytesIn(most)} are taken`;
  if (file.size === 0) return `“${file.name}” is empty`;
  try {
    return { name: file.name, bytes: file.size, text: await file.text() };
  } catch {
    return `“${file.name}” can’t be read; choose it again`;
  }
};

/** Takes a file by dropping it, or by choosing it with the mouse or the keyboard; says why one isn’t taken. */
export const FileDrop = ({ label, accept, most, file, onFile }: FileDropProps) => {
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const hint = useId();
  const take = async ([chosen]: readonly File[]): Promise<void> => {
    if (chosen === undefined) return;
    const taken = await read(chosen, most);
    setWrong(typeof taken === 'string' ? taken : null);
    onFile(typeof taken === 'string' ? null : taken);
  };
  // The input lies over the whole zone: it takes clicks, keys and drops. It forgets what it took, so that the same file can be chosen again once it is mended.
  return (
    <div>
      <div className={classes.zone} data-over={over || undefined}>
        <IconFileUpload size={22} stroke={1.6} aria-hidden />
        <span className={classes.label}>{file === null ? label : `${file.name}, ${bytesIn(file.bytes)}`}</span>
        <span className={classes.small} id={hint}>
          {file === null ? `Drop it here, or choose it; at most ${bytesIn(most)}` : 'Drop or choose another instead'}
        </span>
        <input
          className={classes.input}
          type="file"
          accept={accept}
          aria-label={label}
          aria-describedby={hint}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
          onChange={({ currentTarget }) => {
            void take([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
      </div>
      {wrong === null ? null : (
        <p className={classes.wrong} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
};
