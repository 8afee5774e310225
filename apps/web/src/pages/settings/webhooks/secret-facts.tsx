import { CopyField, ProblemNotice, TimeText } from '@ripen/ui';
import type { CallSigning } from '@ripen/contract';
import settings from '../settings.module.css';

/** The secret, who made it when, and until when those before it sign too. */
export const SecretFacts = ({ signing: { secret, madeAt, madeBy, earlier } }: { signing: CallSigning }) => (
  <>
    {secret === null ? (
      <ProblemNotice inline title="The secret can’t be read, and calls wait.">
        Ripen was started with another RIPEN_SECRET than the one it was kept with. Replace the secret, and calls go out
        again.
      </ProblemNotice>
    ) : (
      <CopyField label="Secret" value={secret} />
    )}
    <dl className={settings.facts}>
      <dt>Made</dt>
      <dd>
        <TimeText at={madeAt} clock />
        {madeBy === null ? null : `, by ${madeBy}`}
      </dd>
      {earlier.length === 0 ? null : (
        <>
          <dt>Still signs too</dt>
          <dd>
            {earlier.map((one) => (
              <div key={one.signsUntil}>
                The one made <TimeText at={one.madeAt} clock />, until <TimeText at={one.signsUntil} clock />
              </div>
            ))}
          </dd>
        </>
      )}
    </dl>
  </>
);
