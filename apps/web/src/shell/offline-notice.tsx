import { useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';
import classes from './shell.module.css';

/** Says so while the browser is offline. */
export const OfflineNotice = () => {
  const { online } = useNetwork();
  return (
    <div role="status" className={classes.offline} hidden={online}>
      <IconWifiOff size={16} stroke={1.75} aria-hidden />
      You are offline. What you see may be old, and changes can’t be saved until you are back.
    </div>
  );
};
