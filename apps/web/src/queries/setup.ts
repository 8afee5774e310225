import type { Success } from '@ripen/client';
import type { Stage } from '@ripen/domain';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';

/** What is stored, and the revision that a change of it is made over. */
const overRevision = async <Body>(asked: Promise<Success<Body>>): Promise<{ body: Body; revision: number }> => {
  const { body, revision } = await asked;
  return { body, revision: revision ?? 0 };
};

/** What signs the calls of workflows. */
export const signing = () =>
  queryOptions({ queryKey: ['signing'], queryFn: ({ signal }) => overRevision(client.getSigning({ signal })) });

/** The fields of leads, in order. */
export const fields = () =>
  queryOptions({ queryKey: ['fields'], queryFn: ({ signal }) => overRevision(client.listFields({ signal })) });

/** The stages of the life cycle, in order. */
export const stages = () =>
  queryOptions({ queryKey: ['stages', 'all'], queryFn: ({ signal }) => overRevision(client.listStages({ signal })) });

/** Which leads stages would move if they were saved now. */
export const stagePreview = (items: readonly Stage[]) =>
  queryOptions({
    queryKey: ['stages', 'preview', items],
    queryFn: async ({ signal }) => (await client.previewStages({ body: { items: [...items] }, signal })).body,
    placeholderData: keepPreviousData,
    retry: false,
  });

/** API keys, without their secrets. */
export const keys = () =>
  queryOptions({ queryKey: ['keys'], queryFn: async ({ signal }) => (await client.listKeys({ signal })).body });

/** The people of the workspace. */
export const members = () =>
  queryOptions({ queryKey: ['members'], queryFn: async ({ signal }) => (await client.listMembers({ signal })).body });

/** Business hours, holidays and the window for messages. */
export const calendar = () =>
  queryOptions({ queryKey: ['calendar'], queryFn: ({ signal }) => overRevision(client.getCalendar({ signal })) });

/** Where messages go, without secrets; null while nothing is set. */
export const provider = () =>
  queryOptions({ queryKey: ['provider'], queryFn: ({ signal }) => overRevision(client.getProvider({ signal })) });

/** How much goes out in a minute at most. */
export const pace = () =>
  queryOptions({ queryKey: ['pace'], queryFn: ({ signal }) => overRevision(client.getPace({ signal })) });

/** The teams, in order. */
export const teams = () =>
  queryOptions({ queryKey: ['teams'], queryFn: ({ signal }) => overRevision(client.listTeams({ signal })) });
