import type { Component } from 'vue'
import type { Query } from '@/api/http'
import type { Row } from '@/api/list'
import type { BodyOf, Path, RowOf } from '@/api/typed'

export type Draft = Record<string, unknown>

export type FieldKind =
  | 'text' | 'email' | 'phone' | 'password' | 'textarea' | 'number' | 'quantity' | 'money' | 'select' | 'selects' | 'ref' | 'refs'
  | 'date' | 'datetime' | 'time' | 'tags' | 'switch' | 'hours' | 'pattern' | 'polygon' | 'point' | 'place' | 'rows'

/** One member of the object, as the form asks for it and the panel shows it. */
export interface Field<Key extends string = string> {
  key: Key
  kind: FieldKind
  optional?: boolean
  /** Values of a select; their words are `option.<words ?? key>.<value>`. */
  options?: readonly string[]
  /** The value is its own word (a time zone, a currency). */
  asIs?: boolean
  words?: string
  /** Name of a reference target (`references.ts`). */
  to?: string
  /** Narrows what a reference offers by what the form already holds. */
  within?: (draft: Draft) => Query
  /** Member of the view with the readable name; `customerId` → `customerName` when not given. */
  named?: string
  min?: number
  max?: number
  step?: number
  /** Key below `unit.` of what is counted, for example `minutes`. */
  unit?: string
  /** Columns of a list of rows. */
  fields?: readonly Field[]
  /** Flat members that make up a point, in the order latitude, longitude. */
  flat?: readonly [string, string]
  when?: (draft: Draft) => boolean
  /** Only in the form for a new object, only when changing, or only shown. */
  only?: 'create' | 'change' | 'shown'
  initial?: unknown
  /** Only helps to fill in the form, as a customer that narrows the sites; never sent. */
  isLocal?: boolean
  /** Key of a help line below `help.`. */
  help?: string
  /** Shown by the panel's own part, not among the members. */
  hasOwnView?: boolean
  /** Starts a group with this heading, a key below `section.`. */
  section?: string
}

export type ColumnKind = 'text' | 'number' | 'quantity' | 'money' | 'date' | 'datetime' | 'relative' | 'state' | 'word' | 'words' | 'tags' | 'ref' | 'active' | 'check' | 'count'

export interface Column<Key extends string = string> {
  key: Key
  kind?: ColumnKind
  /** Member to show when it is not `key` (a readable name). */
  from?: string
  words?: string
  to?: string
  sortable?: boolean
  isHidden?: boolean
  show?: (row: Row) => unknown
}

export interface Filter {
  key: string
  /** The options of a text are their own words. What is `given` is not offered: a link brings it, and it can be taken off. */
  kind: 'select' | 'ref' | 'active' | 'text' | 'date' | 'given'
  /** What kind of value is given. */
  as?: 'instant' | 'date' | 'truth' | 'ref' | 'text'
  options?: readonly string[]
  words?: string
  to?: string
}

/** An act on one object: POST `…/{id}/{path}`; allowed when the session has the operation. */
export interface Act<R = Row> {
  operation: string
  path: string
  /** Words: `<resource>.act.<name>` and, when it asks first, `<resource>.ask.<name>`. */
  name: string
  asks?: boolean
  isDanger?: boolean
  method?: 'POST' | 'DELETE'
  when?: (row: R) => boolean
  /** Shown from the answer of the act, for example a one-time link: member name. */
  reveals?: string
}

/** Rows of another resource that belong to this one, listed in its panel. */
export interface Child {
  resource: string
  filter: string
  columns: readonly string[]
}

export interface Resource {
  /** Operation prefix and word prefix, `service-provider`. */
  name: string
  /** Path below /api/v1 and below /app. */
  path: string
  columns: readonly Column[]
  fields: readonly Field[]
  filters: readonly Filter[]
  sort: string
  title: (row: Row) => string
  subtitle?: (row: Row) => string
  acts: readonly Act[]
  children: readonly Child[]
  /** Has isActive with deactivate and activate. */
  hasLifeCycle: boolean
  /** Columns of a CSV to bring in, as the import knows them; empty when there is none. */
  imports: readonly string[]
  /** The import takes files in other columns, by `map` and `set`. */
  hasMapping: boolean
  hasExport: boolean
  hasSearch: boolean
  canRegister: boolean
  canChange: boolean
  canView: boolean
  /** What the panel shows before the members: state and acts that declarations can't say. */
  head?: Component
  /** More of the panel than declarations can say. */
  panel?: Component
  /** Acts of the page next to the primary one. */
  pageActs?: Component
  /** Acts on several chosen rows; is given them as `rows`. Who has not the operation cannot choose. */
  bulk?: { operation: string; acts: Component }
  isWide: boolean
}

type Members<T> = keyof T & string
/** What the list shows or a form sends; a point on the map stands for two members. */
type FieldOf<P extends Path> = Field<Members<RowOf<P>> | Members<BodyOf<P, 'post'>>> | (Field & { flat: readonly [Members<RowOf<P>>, Members<RowOf<P>>] })

/** Names only members that the server's answers and bodies have. */
type Short<P extends Path> = Pick<Resource, 'name'> &
  Partial<Omit<Resource, 'name' | 'path' | 'columns' | 'fields' | 'title' | 'subtitle' | 'acts'>> & {
    path: P
    columns: readonly (Members<RowOf<P>> | Column<Members<RowOf<P>>>)[]
    fields?: readonly FieldOf<P>[]
    title?: (row: RowOf<P>) => string
    subtitle?: (row: RowOf<P>) => string
    acts?: readonly Act<RowOf<P>>[]
  }

/** The same to those who only read it: names are text. */
type Plain = Pick<Resource, 'name' | 'path'> & Partial<Omit<Resource, 'columns'>> & { columns: readonly (string | Column)[] }

const registry = new Map<string, Resource>()

const KIND_OF_FIELD: Partial<Record<FieldKind, ColumnKind>> = {
  number: 'number', quantity: 'quantity', money: 'money', date: 'date', datetime: 'datetime', select: 'word', selects: 'words', tags: 'tags', ref: 'ref', refs: 'count', switch: 'check', rows: 'count',
}

function column(given: string | Column, fields: readonly Field[]): Column {
  const short = typeof given === 'string' ? { key: given } : given
  const field = fields.find((each) => each.key === short.key)
  const kind = short.kind ?? (short.key === 'isActive' ? 'active' : short.key === 'createdAt' ? 'relative' : field ? (KIND_OF_FIELD[field.kind] ?? 'text') : 'text')
  return {
    sortable: !['count', 'tags', 'words', 'ref'].includes(kind),
    ...(field?.words ? { words: field.words } : {}),
    ...(field?.to ? { to: field.to } : {}),
    ...(kind === 'ref' ? { from: field?.named ?? short.key.replace(/Id$/, 'Name') } : {}),
    ...short,
    kind,
  }
}

/**
 * Declares a base-data page: list, panel, form, import, export and deactivate. It says which members there are and how they are shown;
 * what is allowed and right stays with the server.
 */
export function defineResource<P extends Path>(declared: Short<P>): Resource {
  const short = declared as unknown as Plain
  const fields = short.fields ?? []
  const hasLifeCycle = short.hasLifeCycle ?? true
  const resource: Resource = {
    sort: 'name',
    title: (row) => String(row.name ?? row.code ?? row.number ?? ''),
    acts: [],
    children: [],
    imports: [],
    hasMapping: false,
    hasSearch: true,
    hasExport: true,
    canRegister: true,
    canChange: true,
    canView: true,
    isWide: false,
    ...short,
    hasLifeCycle,
    fields,
    filters: [...(short.filters ?? []), ...(hasLifeCycle ? [{ key: 'isActive', kind: 'active' } as const] : [])],
    columns: [...short.columns, ...(hasLifeCycle ? ['isActive'] : [])].map((each) => column(each, fields)),
  }
  registry.set(resource.name, resource)
  return resource
}

const parts = new Map<string, Component[]>()

/** Lets a feature show what it knows of another's object in that one's panel, below its head; it is given the `row`, as the head is. */
export function addToPanel(resource: string, part: Component): void {
  parts.set(resource, [...(parts.get(resource) ?? []), part])
}

export const panelParts = (resource: string): readonly Component[] => parts.get(resource) ?? []

export function resourceNamed(name: string): Resource {
  const found = registry.get(name)
  if (!found) throw new Error(`No resource ${name}`)
  return found
}

export const allResources = (): Resource[] => [...registry.values()]
