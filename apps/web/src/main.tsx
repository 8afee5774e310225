import '@fontsource-variable/figtree';
import { RipenProvider } from '@ripen/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id “root”');

createRoot(root).render(
  <StrictMode>
    <RipenProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </RipenProvider>
  </StrictMode>,
);
