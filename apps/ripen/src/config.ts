import { type Problem, type Result, err, ok } from '@ripen/domain';
import { type PlannedFault, readFaults } from '@ripen/store';
import { z } from 'zod';

const url = (schemes: string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && schemes.includes(new URL(text).protocol),
      `must be an address that starts with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`,
    )
    .optional();

const environment = z.object({
  DATABASE_URL: url(['postgres:', 'postgresql:']),
  REDIS_URL: url(['redis:', 'rediss:']),
  SMTP_URL: url(['smtp:', 'smtps:']),
  PUBLIC_URL: url(['http:', 'https:']),
  PORT: z.coerce.number('must be a number').int().min(0).max(65_535).default(4400),
  RIPEN_DATA: z.string().min(1).default('.ripen'),
  RIPEN_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  RIPEN_ALLOW_PRIVATE_WEBHOOKS: z.enum(['true', 'false']).default('false'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
  NODE_ENV: z.string().optional(),
  RIPEN_FAULTS: z.string().optional(),
  RIPEN_FAULTS_SEED: z.coerce.number('must be a number').int().default(1),
});

/** How this process was asked to run, read from the environment once. */
export interface Config {
  databaseUrl: string | null;
  redisUrl: string | null;
  smtpUrl: string | null;
  publicUrl: string | null;
  port: number;
  data: string;
  secret: string | null;
  allowPrivateWebhooks: boolean;
  logLevel: NonNullable<z.infer<typeof environment>['LOG_LEVEL']>;
  production: boolean;
  /** Faults that tests of robustness plan for this process; null outside such tests. */
  faults: { planned: PlannedFault[]; seed: number } | null;
}

/** Reads the configuration; an empty variable counts as unset. Problems point to the variable. */
export const readConfig = (variables: Record<string, string | undefined>): Result<Config, Problem[]> => {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const read = environment.safeParse(set);
  if (!read.success)
    return err(
      read.error.issues.map(({ path, message }) => ({
        code: 'config_invalid',
        detail: `${path.join('.')} ${message}`,
        pointer: `/${path.join('/')}`,
      })),
    );
  const { data } = read;
  const faults = faultsOf(data);
  if (!faults.ok) return err([faults.error]);
  return ok({
    databaseUrl: data.DATABASE_URL ?? null,
    redisUrl: data.REDIS_URL ?? null,
    smtpUrl: data.SMTP_URL ?? null,
    publicUrl: data.PUBLIC_URL ?? null,
    port: data.PORT,
    data: data.RIPEN_DATA,
    secret: data.RIPEN_SECRET ?? null,
    allowPrivateWebhooks: data.RIPEN_ALLOW_PRIVATE_WEBHOOKS === 'true',
    logLevel: data.LOG_LEVEL ?? (data.NODE_ENV === 'production' ? 'info' : 'warn'),
    production: data.NODE_ENV === 'production',
    faults: faults.value,
  });
};

const faultsOf = (data: z.infer<typeof environment>): Result<Config['faults'], Problem> => {
  if (data.RIPEN_FAULTS === undefined) return ok(null);
  const refuse = (why: string): Result<never, Problem> =>
    err({ code: 'config_invalid', detail: `RIPEN_FAULTS ${why}`, pointer: '/RIPEN_FAULTS' });
  if (data.NODE_ENV === 'production') return refuse('is for tests, and refused in production');
  const planned = readFaults(data.RIPEN_FAULTS);
  return planned.ok ? ok({ planned: planned.value, seed: data.RIPEN_FAULTS_SEED }) : refuse(planned.error.detail);
};
