import { timeZones } from '@/shared/format/zone'
import type { Draft, Field } from '@/shared/resource/model'

export interface SettingsView {
  companyName: string | null
  timeZone: string | null
  currency: string | null
  languages: string[]
  defaultLanguage: string | null
  mail: { host: string | null; port: number | null; security: string | null; username: string | null; from: string | null } | null
  version: number
}

const CURRENCIES = Intl.supportedValuesOf('currency')
const hasMail = (draft: Draft) => Boolean(draft['mail.host'])

/** Mail members are flat in the form, under the names that the server uses in its field errors. */
export const settingsFields: Field[] = [
  { key: 'companyName', kind: 'text' },
  { key: 'timeZone', kind: 'select', options: timeZones(), asIs: true },
  { key: 'currency', kind: 'select', options: CURRENCIES, asIs: true, help: 'currency' },
  { key: 'languages', kind: 'selects', options: ['zh-CN', 'en'], words: 'language' },
  { key: 'defaultLanguage', kind: 'select', options: ['zh-CN', 'en'], words: 'language' },
  { key: 'mail.host', kind: 'text', optional: true, section: 'mail', help: 'mailHost' },
  { key: 'mail.port', kind: 'number', min: 1, max: 65535, step: 1, initial: 587, when: hasMail },
  { key: 'mail.security', kind: 'select', options: ['NONE', 'STARTTLS', 'TLS'], words: 'mailSecurity', initial: 'STARTTLS', when: hasMail },
  { key: 'mail.username', kind: 'text', optional: true, when: hasMail },
  { key: 'mail.password', kind: 'password', optional: true, help: 'mailPassword', when: hasMail },
  { key: 'mail.from', kind: 'email', when: hasMail },
]

const MAIL = 'mail.'

export function flatten({ mail, ...rest }: SettingsView): Draft {
  const draft: Draft = { ...rest }
  delete draft.version
  for (const [name, value] of Object.entries({ port: 587, security: 'STARTTLS', ...Object.fromEntries(Object.entries(mail ?? {}).filter(([, value]) => value !== null)), password: null })) draft[MAIL + name] = value
  for (const field of settingsFields) draft[field.key] ??= null
  return draft
}

export function nest(body: Draft): Draft {
  const members = Object.entries(body)
  const mail = Object.fromEntries(members.filter(([name]) => name.startsWith(MAIL)).map(([name, value]) => [name.slice(MAIL.length), value]))
  return { ...Object.fromEntries(members.filter(([name]) => !name.startsWith(MAIL))), mail: mail.host ? mail : null }
}
