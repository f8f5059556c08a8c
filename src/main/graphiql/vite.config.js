import { defineConfig } from 'vite';

// One page with hashed files beside it; the program serves them as they are, offline.
export default defineConfig({
  base: '/graphiql/',
  esbuild: { jsx: 'automatic', legalComments: 'none' },
  worker: { format: 'es' },
  build: {
    outDir: '../resources/static/graphiql',
    emptyOutDir: true,
    sourcemap: false,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rollupOptions: {
      // The editor's own layers, lower ones first, so that no file grows past 1.5 MB.
      output: {
        manualChunks(id) {
          const layer = /monaco-editor\/esm\/vs\/(base|platform|nls|editor\/(?:common|browser))/.exec(id);
          if (!layer) return undefined;
          return layer[1].startsWith('editor') ? 'monaco-core' : 'monaco-base';
        },
      },
      onwarn(warning, warn) {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
