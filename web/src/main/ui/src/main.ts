import '@/shared/element'
import './app/tokens.css'
import './app/base.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './app/App.vue'
import { firstLanguage, i18n, showLanguage } from './app/i18n'
import { router } from './app/router'
import { firstTheme, showTheme } from './app/theme'

showTheme(firstTheme())
await showLanguage(firstLanguage())
createApp(App).use(createPinia()).use(i18n).use(router).mount('#app')
