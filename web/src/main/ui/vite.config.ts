import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vitest/config'

/** Answers /api from memory while developing; never part of the build. */
function pretendServer(): Plugin {
  return {
    name: 'pretend-server',
    apply: 'serve',
    async configureServer(server) {
      if (process.env.WAYMEND_API || process.env.VITEST) return
      const { pretend, upgrade } = await import('./dev/pretend.mjs' as string)
      server.middlewares.use(pretend())
      server.httpServer?.on('upgrade', upgrade)
    },
  }
}

export default defineConfig({
  base: '/app/',
  plugins: [vue(), pretendServer()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: {
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
    __INTLIFY_DROP_MESSAGE_COMPILER__: 'false',
  },
  server: process.env.WAYMEND_API ? { proxy: { '/api': process.env.WAYMEND_API, '/live': { target: process.env.WAYMEND_API, ws: true } } } : {},
  build: {
    outDir: '../../../target/ui',
    emptyOutDir: true,
    target: 'es2022',
    // A font or an icon as a data: address would be refused by our Content-Security-Policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 560,
    rolldownOptions: {
      // The desk, and the engineer's phone.
      input: { main: fileURLToPath(new URL('./index.html', import.meta.url)), engineer: fileURLToPath(new URL('./engineer/index.html', import.meta.url)) },
      output: {
        codeSplitting: {
          groups: [
            { name: 'leaflet', test: /node_modules\/leaflet/, priority: 30 },
            { name: 'vue', test: /node_modules\/(@vue|vue|vue-router|vue-i18n|@intlify|pinia)\//, priority: 20 },
          ],
        },
      },
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    css: false,
    server: { deps: { inline: ['element-plus'] } },
  },
})
