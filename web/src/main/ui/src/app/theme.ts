import { ref } from 'vue'
import type { Theme } from '@/api/session'

const KEPT = 'waymend.theme'
const system = matchMedia('(prefers-color-scheme: dark)')

export const theme = ref<Theme>('system')
export const isDark = ref(false)

export function firstTheme(): Theme {
  const kept = localStorage.getItem(KEPT)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

export function showTheme(wish: Theme): void {
  theme.value = wish
  localStorage.setItem(KEPT, wish)
  isDark.value = wish === 'dark' || (wish === 'system' && system.matches)
  document.documentElement.classList.toggle('dark', isDark.value)
}

system.addEventListener('change', () => showTheme(theme.value))
