import type { WorkspaceId } from '@ripen/domain';
import type { DefaultMoment, Moment } from './columns.ts';

/** What 0004-sign-in.sql makes: people, as better-auth keeps them, and the workspaces they belong to. */
export interface SignInTables {
  member: MemberTable;
  'auth.user': UserTable;
}

interface MemberTable {
  workspace_id: WorkspaceId;
  user_id: string;
  role: string;
  created_at: DefaultMoment;
}

interface UserTable {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  image: string | null;
  createdAt: Moment;
  updatedAt: Moment;
}
