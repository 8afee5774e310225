import classes from './rail.module.css';

/** The name, with its plum. */
export const Wordmark = () => (
  <span className={classes.wordmark}>
    <img src="/favicon.svg" alt="" width={22} height={22} />
    <span className={classes.word}>Ripen</span>
  </span>
);
