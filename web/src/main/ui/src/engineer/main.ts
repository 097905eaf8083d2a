import 'element-plus/theme-chalk/base.css'
import 'element-plus/theme-chalk/el-button.css'
import '../app/tokens.css'
import '../app/base.css'
import './phone.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { firstLanguage, i18n, showLanguage } from '@/app/i18n'
import { firstTheme, showTheme } from '@/app/theme'
import PhoneApp from './PhoneApp.vue'
import { router } from './router'

showTheme(firstTheme())
await showLanguage(firstLanguage())
createApp(PhoneApp).use(createPinia()).use(i18n).use(router).mount('#app')
