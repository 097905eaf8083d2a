import { createI18n } from 'vue-i18n'
import { shallowRef } from 'vue'
import type { Language as ElementWords } from 'element-plus/es/locale'
import { wire } from '@/api/http'
import type { Language } from '@/api/session'

const KEPT = 'waymend.language'

const loaders: Record<Language, () => Promise<[{ default: object }, { default: ElementWords }]>> = {
  'zh-CN': () => Promise.all([import('@/locales/zh-CN.json'), import('element-plus/es/locale/lang/zh-cn')]),
  en: () => Promise.all([import('@/locales/en.json'), import('element-plus/es/locale/lang/en')]),
}

export const i18n = createI18n({
  legacy: false,
  locale: 'en',
  // A missing key shows as the key, and the test of the locales fails; never a word in the other language.
  fallbackLocale: [],
  missingWarn: false,
  fallbackWarn: false,
  messages: {} as Record<string, Record<string, string>>,
})

/** The words of Element Plus in the language that is shown. */
export const elementWords = shallowRef<ElementWords>()

export function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT)
  if (kept === 'zh-CN' || kept === 'en') return kept
  return navigator.languages.some((each) => each.toLowerCase().startsWith('zh')) ? 'zh-CN' : 'en'
}

export async function showLanguage(language: Language): Promise<void> {
  const [words, element] = await loaders[language]()
  i18n.global.setLocaleMessage(language, words.default as Record<string, string>)
  elementWords.value = element.default
  i18n.global.locale.value = language
  document.documentElement.lang = language
  localStorage.setItem(KEPT, language)
}

wire({ language: () => i18n.global.locale.value })
