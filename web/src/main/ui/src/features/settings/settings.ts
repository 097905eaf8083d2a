import type { AnswerOf, BodyOf } from '@/api/typed'
import { timeZones } from '@/shared/format/zone'
import type { Draft, Field } from '@/shared/resource/model'

export type SettingsView = AnswerOf<'settings', 'get'>
type SettingsFields = BodyOf<'settings', 'put'>
type MailFields = NonNullable<SettingsFields['mail']>
type MailboxFields = NonNullable<SettingsFields['mailbox']>

const CURRENCIES = Intl.supportedValuesOf('currency')
const SECURITY = ['NONE', 'STARTTLS', 'TLS'] as const
const hasMailbox = (draft: Draft) => Boolean(draft['mailbox.host'])
const hasMail = (draft: Draft) => Boolean(draft['mail.host'])

/** Mail members are flat in the form, under the names that the server uses in its field errors. */
export const settingsFields: Field<keyof SettingsFields | `mail.${keyof MailFields}` | `mailbox.${keyof MailboxFields}`>[] = [
  { key: 'companyName', kind: 'text' },
  { key: 'timeZone', kind: 'select', options: timeZones(), asIs: true },
  { key: 'currency', kind: 'select', options: CURRENCIES, asIs: true, help: 'currency' },
  { key: 'languages', kind: 'selects', options: ['zh-CN', 'en'], words: 'language' },
  { key: 'defaultLanguage', kind: 'select', options: ['zh-CN', 'en'], words: 'language' },
  { key: 'mail.host', kind: 'text', optional: true, section: 'mail', help: 'mailHost' },
  { key: 'mail.port', kind: 'number', min: 1, max: 65535, step: 1, initial: 587, when: hasMail },
  { key: 'mail.security', kind: 'select', options: SECURITY, words: 'mailSecurity', initial: 'STARTTLS', when: hasMail },
  { key: 'mail.username', kind: 'text', optional: true, when: hasMail },
  { key: 'mail.password', kind: 'password', optional: true, help: 'mailPassword', when: hasMail },
  { key: 'mail.from', kind: 'email', when: hasMail },
  { key: 'mailbox.host', kind: 'text', optional: true, section: 'mailbox', help: 'mailboxHost' },
  { key: 'mailbox.port', kind: 'number', min: 1, max: 65535, step: 1, initial: 993, when: hasMailbox },
  { key: 'mailbox.security', kind: 'select', options: SECURITY, words: 'mailSecurity', initial: 'TLS', when: hasMailbox },
  { key: 'mailbox.username', kind: 'text', when: hasMailbox },
  { key: 'mailbox.password', kind: 'password', optional: true, help: 'mailPassword', when: hasMailbox },
  { key: 'mailbox.folder', kind: 'text', optional: true, help: 'mailboxFolder', when: hasMailbox },
  { key: 'mailbox.address', kind: 'email', optional: true, help: 'mailboxAddress', when: hasMailbox },
  { key: 'mailbox.isTagged', kind: 'switch', help: 'mailboxTagged', initial: false, when: hasMailbox },
]

const PARTS = ['mail', 'mailbox'] as const

export function flatten({ mail, mailbox, ...rest }: SettingsView): Draft {
  const flat = (part: string, members: object) => Object.fromEntries(Object.entries(members).map(([name, value]) => [`${part}.${name}`, value]))
  return { ...rest, ...flat('mail', mail), ...flat('mailbox', mailbox), 'mail.password': null, 'mailbox.password': null }
}

/** Without a host there is no use for the password either. */
const NO_SERVER = { host: null, password: '' }

export function nest(body: Draft): Draft {
  const members = Object.entries(body)
  const nested = PARTS.map((part) => {
    const inside = Object.fromEntries(members.filter(([name]) => name.startsWith(`${part}.`)).map(([name, value]) => [name.slice(part.length + 1), value]))
    return [part, inside.host ? inside : NO_SERVER]
  })
  return { ...Object.fromEntries(members.filter(([name]) => !name.includes('.'))), ...Object.fromEntries(nested) }
}
