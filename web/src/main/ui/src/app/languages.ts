import type { Language } from '@/api/session'

/** Each language by its own name. */
export const LANGUAGES: Record<Language, string> = { 'zh-CN': '中文', en: 'English' }

export const otherLanguage = (current: string): Language => (current === 'zh-CN' ? 'en' : 'zh-CN')
