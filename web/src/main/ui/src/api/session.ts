export type Language = 'zh-CN' | 'en'
export type Theme = 'system' | 'light' | 'dark'

export interface CompanyView {
  name: string
  hasLogo: boolean
  timeZone: string
  currency: string
  languages: Language[]
  defaultLanguage: Language
}

export interface SessionUser {
  id: string
  username: string
  displayName: string
  email: string | null
  roles: string[]
  language: Language
  theme: Theme
  timeZone: string | null
  customerId: string | null
  providerId: string | null
}

export interface SessionView {
  user: SessionUser
  csrfToken: string
  operations: string[]
  company: CompanyView
}

export interface SetupView {
  administratorNeeded: boolean
  settingsNeeded: boolean
  company: CompanyView
}
