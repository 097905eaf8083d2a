/** Where our columns come from in a file of somebody else's. Pure: the file's text, names and what was chosen before come in. */

/** One of our columns: read from theirs, the same in every row, or left out. */
export type Source = { kind: 'column'; name: string } | { kind: 'value'; value: string } | { kind: 'none' }
export type Mapping = Record<string, Source>

export interface Head {
  columns: string[]
  /** The first row that has anything, by column. */
  sample: Record<string, string>
}

const NONE: Source = { kind: 'none' }

/** The names in the first line and an example below each; comma or semicolon, as the server reads them. */
export function readHead(text: string): Head {
  const plain = text.replace(/^\uFEFF/, '')
  const first = plain.split('\n', 1)[0] ?? ''
  const separator = first.split(';').length > first.split(',').length ? ';' : ','
  const rows = records(plain, separator, 2)
  const columns = (rows[0] ?? []).map((each) => each.trim()).filter((each) => each !== '')
  return { columns, sample: Object.fromEntries(columns.map((each, at) => [each, (rows[1]?.[at] ?? '').trim()])) }
}

/** What the server says of a table whose columns it does not know: all names, and the first row. */
export interface Told {
  columns: string[]
  sample: string[]
}

/** The head of a file that only the server can read. */
export function headOf(told: Partial<Told>): Head | null {
  if (!told.columns) return null
  return { columns: told.columns, sample: Object.fromEntries(told.columns.map((each, at) => [each, told.sample?.[at] ?? ''])) }
}

/** The first records of RFC 4180; a quoted cell may hold separators, quotes and lines. */
function records(text: string, separator: string, most: number): string[][] {
  const rows: string[][] = []
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  const endRow = () => {
    cells.push(cell)
    if (cells.length > 1 || cell !== '') rows.push(cells)
    cells = []
    cell = ''
  }
  for (let at = 0; at < text.length && rows.length < most; at++) {
    const letter = text[at]!
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') cell += text[++at]
      else isQuoted = false
    } else if (letter === '"' && cell === '') isQuoted = true
    else if (letter === separator) {
      cells.push(cell)
      cell = ''
    } else if (letter === '\n' || letter === '\r') endRow()
    else cell += letter
  }
  if (rows.length < most) endRow()
  return rows
}

/** Names that other systems give to what we call so, in both languages; more exact ones first. */
const OTHER_NAMES: Record<string, readonly string[]> = {
  number: ['ticket number', 'ticket no', 'ticket id', '服务单号', '工单号', '单号'],
  reference: ['unique key', 'external id', 'reference no', 'ref', 'case number', 'case id', 'id', '参考号', '外部编号', '编号'],
  customerNumber: ['customer', 'customer no', 'customer id', 'account', '客户编号', '客户号', '客户'],
  siteName: ['site', 'location', 'address', 'building', '服务地点', '地点', '地址', '门店'],
  assetTag: ['asset', 'tag', 'equipment', 'device', '设备标签', '设备编号', '设备'],
  categoryCode: ['category', 'type', 'complaint type', '类别代码', '类别', '类型', '分类'],
  priority: ['urgency', 'severity', '优先级', '紧急程度'],
  channel: ['source', 'origin', 'open data channel type', '渠道', '来源'],
  subject: ['title', 'summary', 'problem', 'issue', 'complaint type', '主题', '标题', '问题'],
  description: ['descriptor', 'details', 'text', 'body', 'comment', 'note', '描述', '说明', '详情', '备注'],
  preferredWindows: ['preferred time', 'appointment', 'time window', '期望时段', '预约时间'],
  openedAt: ['created date', 'created at', 'created', 'opened', 'opened date', 'date', '报修时间', '创建时间', '创建日期', '日期', '时间'],
  name: ['full name', '名称', '姓名'],
  email: ['mail', 'e mail', '邮箱', '电子邮件'],
  phone: ['telephone', 'tel', 'mobile', '电话', '手机'],
}

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** What each of our columns is probably called in the file. A column of theirs serves two of ours only where one would have nothing. */
export function guess(ours: readonly string[], head: Head, label: (column: string) => string = () => ''): Mapping {
  const theirs = new Map(head.columns.map((each) => [plain(each), each]))
  const found = new Map<string, string>()
  const names = (column: string) => [column, label(column), ...(OTHER_NAMES[column] ?? [])].map(plain)
  const most = Math.max(0, ...ours.map((each) => names(each).length))
  // Name by name, so that an exact one of one column wins over a distant one of another.
  for (const isShared of [false, true]) {
    for (let at = 0; at < most; at++) {
      for (const column of ours) {
        const name = theirs.get(names(column)[at] ?? '')
        if (name !== undefined && !found.has(column) && (isShared || ![...found.values()].includes(name))) found.set(column, name)
      }
    }
  }
  return Object.fromEntries(ours.map((each) => [each, found.has(each) ? { kind: 'column', name: found.get(each)! } : NONE]))
}

/** Parameters of the import: `map=subject=Complaint Type`, `set=customerNumber=CU-000001`. */
export function parameters(mapping: Mapping): [string, string][] {
  return Object.entries(mapping).flatMap(([ours, source]): [string, string][] => {
    if (source.kind === 'column') return [['map', `${ours}=${source.name}`]]
    return source.kind === 'value' && source.value.trim() !== '' ? [['set', `${ours}=${source.value.trim()}`]] : []
  })
}

const KEPT = 'waymend.import.'
const MOST_KEPT = 10
type Kept = { head: string; mapping: Mapping }[]
const signature = (head: Head) => [...head.columns].sort().join('\n')

function kept(name: string): Kept {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEPT + name) ?? '[]')
    return Array.isArray(read) ? (read as Kept) : []
  } catch {
    return []
  }
}

/** What was chosen here for a file with the same columns; null if there was none. */
export function remembered(name: string, ours: readonly string[], head: Head): Mapping | null {
  const found = kept(name).find((each) => each.head === signature(head))
  if (!found) return null
  return Object.fromEntries(ours.map((each) => [each, found.mapping[each] ?? NONE]))
}

export function remember(name: string, head: Head, mapping: Mapping): void {
  const all = [{ head: signature(head), mapping }, ...kept(name).filter((each) => each.head !== signature(head))].slice(0, MOST_KEPT)
  try {
    localStorage.setItem(KEPT + name, JSON.stringify(all))
  } catch {
    // A full or forbidden store only costs the memory.
  }
}
