import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const read = (file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const variables = [...read('apps/ripen/src/config.ts').matchAll(/^ {2}([A-Z_]+):/gm)].map((match) => match[1]);
const commands = readdirSync(new URL('../apps/ripen/src/commands/', import.meta.url)).flatMap(
  (file) => /usage:\s*'([a-z]+)/.exec(read(`apps/ripen/src/commands/${file}`))?.[1] ?? [],
);
const compose = parse(read('docker-compose.yml'), { merge: true });
const dockerfile = read('Dockerfile');
const ours = Object.entries(compose.services).filter(([, service]) => service.image === 'ripen');

const listAfter = (instruction) =>
  JSON.parse(new RegExp(`^${instruction} (\\[.*\\])$`, 'm').exec(dockerfile)?.[1] ?? 'null');

it('knows the commands and the variables there are', () => {
  expect(commands).toEqual(expect.arrayContaining(['start', 'api', 'worker', 'migrate', 'keys', 'doctor']));
  expect(variables).toEqual(expect.arrayContaining(['DATABASE_URL', 'REDIS_URL', 'RIPEN_SECRET']));
});

it('starts PostgreSQL, Redis, one migration, the API and two workers', () => {
  expect(Object.keys(compose.services)).toEqual(['postgres', 'redis', 'migrate', 'api', 'worker']);
  expect(compose.services.worker.deploy.replicas).toBe(2);
});

it.each(ours)('%s is a command that ripen knows', (_, service) => {
  expect(service.command).toHaveLength(1);
  expect(commands).toContain(service.command[0]);
});

it.each(ours)('%s is told nothing that ripen does not read', (_, service) => {
  expect(variables).toEqual(expect.arrayContaining(Object.keys(service.environment)));
});

it.each(ours)('%s has the database, the queue and a secret that must be given', (_, { environment }) => {
  expect(environment.DATABASE_URL).toContain('@postgres:5432/ripen');
  expect(environment.REDIS_URL).toBe('redis://redis:6379');
  expect(environment.RIPEN_SECRET).toMatch(/^\$\{RIPEN_SECRET:\?/);
});

it.each(Object.entries(compose.services))(
  '%s waits only for services there are, until they are ready',
  (_, { depends_on = {} }) => {
    for (const [name, { condition }] of Object.entries(depends_on)) {
      const awaited = compose.services[name];
      expect(awaited).toBeDefined();
      if (condition === 'service_healthy') expect(awaited.healthcheck).toBeDefined();
      else expect([condition, awaited.restart]).toEqual(['service_completed_successfully', 'no']);
    }
  },
);

it('never lets Redis throw a bell away, and keeps both stores on volumes', () => {
  expect(compose.services.redis.command.join(' ')).toContain('--maxmemory-policy noeviction');
  const volumes = Object.values(compose.services).flatMap(({ volumes: mounts = [] }) =>
    mounts.map((mount) => mount.split(':')[0]),
  );
  expect(volumes).toEqual(Object.keys(compose.volumes));
});

it('the image runs the command line as an ordinary user, in production', () => {
  expect(listAfter('ENTRYPOINT')).toEqual(['node', 'apps/ripen/bin/ripen.js']);
  expect(commands).toContain(listAfter('CMD')[0]);
  expect(dockerfile).toMatch(/^USER node$/m);
  expect(dockerfile).toMatch(/^ENV NODE_ENV=production /m);
});
