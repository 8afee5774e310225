import type { Stage } from '@ripen/domain';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';

/** The fields of leads, in order. */
export const fields = () =>
  queryOptions({ queryKey: ['fields'], queryFn: async ({ signal }) => (await client.listFields({ signal })).body });

/** The stages of the life cycle, in order. */
export const stages = () =>
  queryOptions({ queryKey: ['stages'], queryFn: async ({ signal }) => (await client.listStages({ signal })).body });

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
  queryOptions({ queryKey: ['calendar'], queryFn: async ({ signal }) => (await client.getCalendar({ signal })).body });

/** Where messages go, without secrets; null while nothing is set. */
export const provider = () =>
  queryOptions({
    queryKey: ['provider'],
    queryFn: async ({ signal }) => (await client.getProvider({ signal })).body.provider,
  });

/** How much goes out in a minute at most. */
export const pace = () =>
  queryOptions({ queryKey: ['pace'], queryFn: async ({ signal }) => (await client.getPace({ signal })).body });

/** The teams, in order. */
export const teams = () =>
  queryOptions({ queryKey: ['teams'], queryFn: async ({ signal }) => (await client.listTeams({ signal })).body });
