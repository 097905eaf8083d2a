import type { AnswerOf, BodyOf } from '@/api/typed'
import { timeZones } from '@/shared/format/zone'
import type { Draft, Field } from '@/shared/resource/model'

export type SettingsView = AnswerOf<'settings', 'get'>
type SettingsFields = BodyOf<'settings', 'put'>
type MailFields = NonNullable<SettingsFields['mail']>

const CURRENCIES = Intl.supportedValuesOf('currency')
const hasMail = (draft: Draft) => Boolean(draft['mail.host'])

/** Mail members are flat in the form, under the names that the server uses in its field errors. */
export const settingsFields: Field<keyof SettingsFields | `mail.${keyof MailFields}`>[] = [
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
  return { ...rest, ...Object.fromEntries(Object.entries(mail).map(([name, value]) => [MAIL + name, value])), 'mail.password': null }
}

export function nest(body: Draft): Draft {
  const members = Object.entries(body)
  const mail = Object.fromEntries(members.filter(([name]) => name.startsWith(MAIL)).map(([name, value]) => [name.slice(MAIL.length), value]))
  return { ...Object.fromEntries(members.filter(([name]) => !name.startsWith(MAIL))), mail: mail.host ? mail : null }
}
