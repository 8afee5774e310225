import {
  carriedStanding,
  headlineAt,
  instant,
  type Instant,
  type JsonObject,
  type Lead,
  leadId,
  parseInstant,
  standardScales,
  workspaceId,
} from '@ripen/domain';

/** A lead made up for a simulation; what isn't said is unknown. `segments` are those it is in already, times are RFC 3339. */
export interface InventedLead {
  id?: string | undefined;
  externalId?: string | null | undefined;
  email?: string | null | undefined;
  fields?: JsonObject | undefined;
  tags?: readonly string[] | undefined;
  timezone?: string | null | undefined;
  stage?: string | undefined;
  /** Consents by name, and whether each is given. */
  consents?: Record<string, boolean> | undefined;
  dimensions?: Record<string, number> | undefined;
  segments?: readonly string[] | undefined;
  createdAt?: string | undefined;
}

/** Makes it a lead. */
export const invented = ({
  id,
  externalId,
  email,
  fields,
  tags,
  timezone,
  stage,
  consents,
  dimensions,
  createdAt,
}: InventedLead): Lead => ({
  id: leadId.parse(id ?? '00000000-0000-4000-8000-000000000002'),
  workspace: workspaceId.parse('00000000-0000-4000-8000-000000000003'),
  externalId: externalId ?? null,
  email: email ?? null,
  fields: fields ?? {},
  fieldTimes: {},
  tags: [...(tags ?? [])],
  consents: Object.fromEntries(
    Object.entries(consents ?? {}).map(([name, given]) => [name, { given, at: instant(0), source: 'api' }]),
  ),
  timezone: timezone ?? null,
  stage: stage ?? 'raw',
  dimensions: { ...dimensions },
  ...scored(dimensions ?? {}),
  createdAt: momentOf(createdAt, instant(0)),
});

/** The score and band that points of dimensions come to. */
export const scored = (dimensions: Record<string, number>): Pick<Lead, 'score' | 'band'> => {
  const { score, band } = headlineAt(carriedStanding(dimensions), standardScales, instant(0));
  return { score, band };
};

/** The moment of an RFC 3339 text; another where there is none, or it is no time. */
export const momentOf = (text: string | undefined, otherwise: Instant): Instant => {
  const read = text === undefined ? null : parseInstant(text);
  return read?.ok ? read.value : otherwise;
};
