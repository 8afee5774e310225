import { Textarea } from '@mantine/core';
import classes from './messages.module.css';

const variables = [
  { name: 'to', about: 'the number or address that the step gives' },
  { name: 'text', about: 'the text of the message' },
  { name: 'key', about: 'a key of this one message, the same whenever it is tried again' },
  { name: 'firstName', about: 'any field of the lead, by its name' },
];

interface Props {
  value: string;
  onChange: (text: string) => void;
  error: string | undefined;
}

/** What is sent to the provider, as JSON with words that are filled in for each message. */
export const BodyField = ({ value, onChange, error }: Props) => (
  <div>
    <Textarea
      label="What is sent"
      description="As your provider’s manual says, in JSON; between quotes, words in double braces are filled in"
      autosize
      minRows={4}
      maxRows={20}
      spellCheck={false}
      classNames={{ input: classes.code }}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      error={error}
    />
    <dl className={classes.variables} aria-label="Words that are filled in">
      {variables.map(({ name, about }) => (
        <div key={name}>
          <dt>
            <code>{`{{ ${name} }}`}</code>
          </dt>
          <dd>{about}</dd>
        </div>
      ))}
    </dl>
  </div>
);
