/** An invented person of the sample workspace. */
export interface SamplePerson {
  userId: string;
  traits: Record<string, string | number>;
  timezone: string;
  /** What they said of consents when they signed up; nothing, some of them. */
  consents: Record<string, boolean>;
  /** Events of the past, days ago and in order. */
  past: { event: string; properties: Record<string, string | number>; daysAgo: number }[];
}

const firstNames = [
  'Ada',
  'Bruno',
  'Chiara',
  'Dmitri',
  'Elif',
  'Femi',
  'Greta',
  'Hiro',
  'Ines',
  'Jonas',
  'Keiko',
  'Lars',
  'Mira',
  'Noor',
  'Otto',
  'Priya',
  'Quinn',
  'Rosa',
  'Sven',
  'Tomás',
  'Uma',
  'Vera',
  'Wim',
  'Xenia',
  'Yusuf',
  'Zofia',
];
const lastNames = [
  'Abara',
  'Brandt',
  'Castell',
  'Dahlen',
  'Eriksen',
  'Fontana',
  'Grewal',
  'Halloran',
  'Ibarra',
  'Jansma',
  'Kowal',
  'Lindqvist',
  'Moreau',
  'Nakata',
  'Okafor',
  'Petrov',
  'Quiroga',
  'Rossi',
  'Sato',
];
const companies: [name: string, size: number, industry: string, country: string, zone: string][] = [
  ['Northwind Dairy', 420, 'Food', 'NL', 'Europe/Amsterdam'],
  ['Lumen & Oak', 12, 'Design', 'US', 'America/New_York'],
  ['Basalt Freight', 2300, 'Logistics', 'DE', 'Europe/Berlin'],
  ['Tidewater Clinics', 680, 'Health', 'US', 'America/Los_Angeles'],
  ['Papaya Press', 35, 'Media', 'BR', 'America/Sao_Paulo'],
  ['Orbital Tools', 150, 'Manufacturing', 'JP', 'Asia/Tokyo'],
  ['Cinder Bank', 5400, 'Finance', 'GB', 'Europe/London'],
  ['Maple Grove School', 90, 'Education', 'CA', 'America/Toronto'],
  ['Kestrel Robotics', 210, 'Manufacturing', 'SE', 'Europe/Stockholm'],
  ['Harbour Light Hotels', 1100, 'Travel', 'AU', 'Australia/Sydney'],
  ['Fennel Foods', 8, 'Food', 'IN', 'Asia/Kolkata'],
];
const roles = ['Head of Marketing', 'Founder', 'Sales Lead', 'Operations Manager', 'Student', 'Analyst', 'CTO'];

const pick = <T>(list: readonly T[], index: number): T => {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('an empty list has nothing to pick');
  return item;
};

/** The n-th invented person: the same for ever. Addresses end in .example, so that no mail can reach anybody. */
export const samplePerson = (n: number): SamplePerson => {
  const first = pick(firstNames, n * 7);
  const last = pick(lastNames, n * 5 + Math.floor(n / 26));
  const [company, companySize, industry, country, timezone] = pick(companies, n * 3);
  const domain = company.toLowerCase().replaceAll(/[^a-z]+/g, '');
  const plain = `${first}.${last}`
    .normalize('NFD')
    .replaceAll(/[^A-Za-z.]/g, '')
    .toLowerCase();
  return {
    userId: `sample-${n}`,
    traits: {
      firstName: first,
      lastName: last,
      email: `${plain}${n}@${domain}.example`,
      company,
      companySize,
      industry,
      country,
      role: pick(roles, n * 11),
    },
    timezone,
    consents: consentsOf(n),
    past: pastOf(n),
  };
};

// Most let themselves be written to, some not about news, a few not at all, and some never said.
const consentsOf = (n: number): SamplePerson['consents'] => {
  if (n % 6 === 5) return {};
  return n % 10 === 7 ? { email: false } : { email: true, 'email:newsletter': n % 4 !== 1 };
};

const pastOf = (n: number): SamplePerson['past'] => {
  const visits = Array.from({ length: n % 4 }, (_, visit) => ({
    event: 'Viewed Pricing',
    properties: { plan: visit % 2 === 0 ? 'team' : 'enterprise' },
    daysAgo: 20 - visit * 5 - (n % 5),
  }));
  const guide =
    n % 3 === 0
      ? [{ event: 'Downloaded Guide', properties: { title: 'Choosing a workflow engine' }, daysAgo: 12 - (n % 7) }]
      : [];
  const demo = n % 13 === 0 ? [{ event: 'Requested Demo', properties: { seats: 10 + n }, daysAgo: 1 }] : [];
  return [...visits, ...guide, ...demo];
};
