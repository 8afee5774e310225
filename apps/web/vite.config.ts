import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

// The pages read every package from its sources, so that building them waits for nobody. Nothing is inlined: the
// content security policy lets scripts and fonts come from files of our own only. Style sheets keep light-dark(), which
// older targets would have rewritten to follow the system instead of the reader's choice.
export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@ripen/source', ...defaultClientConditions] },
  server: { proxy: { '/api': 'http://localhost:4400' } },
  build: {
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
  },
});
