import { z } from 'zod';

declare const brand: unique symbol;
/** A string that only its parser makes. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

const uuid = <Name extends string>() => z.guid().transform((value) => value.toLowerCase() as Branded<Name>);

export type WorkspaceId = Branded<'WorkspaceId'>;
export type LeadId = Branded<'LeadId'>;
export type WorkflowId = Branded<'WorkflowId'>;
export type RunId = Branded<'RunId'>;
export type SegmentId = Branded<'SegmentId'>;
export type TemplateId = Branded<'TemplateId'>;
export type TestId = Branded<'TestId'>;
export type BacktestId = Branded<'BacktestId'>;

/** Parsers of ids: a UUID in any case, given back in lower case. */
export const workspaceId = uuid<'WorkspaceId'>();
export const leadId = uuid<'LeadId'>();
export const workflowId = uuid<'WorkflowId'>();
export const runId = uuid<'RunId'>();
export const segmentId = uuid<'SegmentId'>();
export const templateId = uuid<'TemplateId'>();
export const testId = uuid<'TestId'>();
export const backtestId = uuid<'BacktestId'>();
