import { ref } from 'vue'
import { asTheme, type Theme } from '@/api/session'

const KEPT = 'waymend.theme'
const system = matchMedia('(prefers-color-scheme: dark)')

export const theme = ref<Theme>('system')
export const isDark = ref(false)

export const firstTheme = (): Theme => asTheme(localStorage.getItem(KEPT))

export function showTheme(wish: Theme): void {
  theme.value = wish
  localStorage.setItem(KEPT, wish)
  isDark.value = wish === 'dark' || (wish === 'system' && system.matches)
  document.documentElement.classList.toggle('dark', isDark.value)
}

system.addEventListener('change', () => showTheme(theme.value))
