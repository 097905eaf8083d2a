import type { AnswerOf } from './typed'

export type SessionView = AnswerOf<'session', 'get'>
export type SetupView = AnswerOf<'setup', 'get'>
export type CompanyView = SetupView['company']

export type Language = 'zh-CN' | 'en'
export type Theme = 'system' | 'light' | 'dark'

/** Languages and themes travel as text; one that this application does not know becomes the usual one. */
export const asLanguage = (text: string): Language => (text === 'zh-CN' ? text : 'en')
export const asTheme = (text: string | null): Theme => (text === 'light' || text === 'dark' ? text : 'system')
