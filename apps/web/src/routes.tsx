import { createRootRoute, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { calibrationSearch } from './pages/calibration/calibration-search.ts';
import { funnelLeadsSearch, funnelSearch } from './pages/funnel/funnel-search.ts';
import { leadSearch } from './pages/leads/lead-search.ts';
import { salesSearch } from './pages/sales/sales-search.ts';
import { settingsParts } from './pages/settings/settings-parts.ts';
import { Gate } from './shell/gate.tsx';
import { NotFound } from './shell/not-found.tsx';

const text = z.string().optional().catch(undefined);

const root = createRootRoute({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: z.object({ back: text }),
  component: lazyRouteComponent(() => import('./pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: Gate });

const start = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/workflows' });
  },
});

const workflows = createRoute({
  getParentRoute: () => inside,
  path: '/workflows',
  validateSearch: z.object({ archived: text }),
  component: lazyRouteComponent(() => import('./pages/workflows/workflows-page.tsx'), 'WorkflowsPage'),
});

const workflow = createRoute({
  getParentRoute: () => inside,
  path: '/workflows/$id',
  validateSearch: z.object({ run: text, step: text }),
  component: lazyRouteComponent(() => import('./pages/workflows/workflow-page.tsx'), 'WorkflowPage'),
});

const versions = createRoute({
  getParentRoute: () => inside,
  path: '/workflows/$id/versions',
  validateSearch: z.object({ version: z.number().int().min(0).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./pages/versions/versions-page.tsx'), 'VersionsPage'),
});

const gallery = createRoute({
  getParentRoute: () => inside,
  path: '/workflows/gallery',
  validateSearch: z.object({ flow: text }),
  component: lazyRouteComponent(() => import('./pages/gallery/gallery-page.tsx'), 'GalleryPage'),
});

const leads = createRoute({
  getParentRoute: () => inside,
  path: '/leads',
  validateSearch: leadSearch,
  component: lazyRouteComponent(() => import('./pages/leads/leads-page.tsx'), 'LeadsPage'),
});

const lead = createRoute({
  getParentRoute: () => inside,
  path: '/leads/$id',
  component: lazyRouteComponent(() => import('./pages/lead/lead-page.tsx'), 'LeadPage'),
});

const segments = createRoute({
  getParentRoute: () => inside,
  path: '/segments',
  component: lazyRouteComponent(() => import('./pages/segments/segments-page.tsx'), 'SegmentsPage'),
});

const newSegment = createRoute({
  getParentRoute: () => inside,
  path: '/segments/new',
  component: lazyRouteComponent(() => import('./pages/segments/new-segment-page.tsx'), 'NewSegmentPage'),
});

const segment = createRoute({
  getParentRoute: () => inside,
  path: '/segments/$id',
  component: lazyRouteComponent(() => import('./pages/segments/segment-page.tsx'), 'SegmentPage'),
});

const templates = createRoute({
  getParentRoute: () => inside,
  path: '/templates',
  component: lazyRouteComponent(() => import('./pages/templates/templates-page.tsx'), 'TemplatesPage'),
});

const newTemplate = createRoute({
  getParentRoute: () => inside,
  path: '/templates/new',
  component: lazyRouteComponent(() => import('./pages/templates/new-template-page.tsx'), 'NewTemplatePage'),
});

const template = createRoute({
  getParentRoute: () => inside,
  path: '/templates/$id',
  component: lazyRouteComponent(() => import('./pages/templates/template-page.tsx'), 'TemplatePage'),
});

const sales = createRoute({
  getParentRoute: () => inside,
  path: '/sales',
  validateSearch: salesSearch,
  component: lazyRouteComponent(() => import('./pages/sales/sales-page.tsx'), 'SalesPage'),
});

const funnel = createRoute({
  getParentRoute: () => inside,
  path: '/funnel',
  validateSearch: funnelSearch,
  component: lazyRouteComponent(() => import('./pages/funnel/funnel-page.tsx'), 'FunnelPage'),
});

const funnelLeads = createRoute({
  getParentRoute: () => inside,
  path: '/funnel/leads',
  validateSearch: funnelLeadsSearch,
  component: lazyRouteComponent(() => import('./pages/funnel/funnel-leads-page.tsx'), 'FunnelLeadsPage'),
});

const calibration = createRoute({
  getParentRoute: () => inside,
  path: '/calibration',
  validateSearch: calibrationSearch,
  component: lazyRouteComponent(() => import('./pages/calibration/calibration-page.tsx'), 'CalibrationPage'),
});

const attention = createRoute({
  getParentRoute: () => inside,
  path: '/attention',
  component: lazyRouteComponent(() => import('./pages/attention/attention-page.tsx'), 'AttentionPage'),
});

const messages = createRoute({
  getParentRoute: () => inside,
  path: '/messages',
  validateSearch: z.object({ lead: text, message: text }),
  component: lazyRouteComponent(() => import('./pages/messages/messages-page.tsx'), 'MessagesPage'),
});

const mailbox = createRoute({
  getParentRoute: () => inside,
  path: '/mailbox',
  validateSearch: z.object({ search: text, mail: text }),
  component: lazyRouteComponent(() => import('./pages/mailbox/mailbox-page.tsx'), 'MailboxPage'),
});

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  validateSearch: z.object({ part: z.enum(settingsParts).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./pages/settings/settings-page.tsx'), 'SettingsPage'),
});

const nowhere = createRoute({ getParentRoute: () => inside, path: '$', component: NotFound });

/** All addresses there are. */
export const routeTree = root.addChildren([
  signIn,
  inside.addChildren([
    start,
    workflows,
    workflow,
    versions,
    gallery,
    leads,
    lead,
    segments,
    newSegment,
    segment,
    templates,
    newTemplate,
    template,
    sales,
    funnel,
    funnelLeads,
    calibration,
    attention,
    messages,
    mailbox,
    settings,
    nowhere,
  ]),
]);
