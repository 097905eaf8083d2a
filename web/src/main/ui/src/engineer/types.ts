import type { SchemaOf } from '@/api/typed'

export type Visit = SchemaOf<'VisitView'>
export type VisitStatus = Visit['status']
export type Task = Visit['tasks'][number]
export type PartNeed = Visit['parts'][number]
export type MyDay = SchemaOf<'MyDayView'>
/** What an engineer finds and leaves on site, beside the visit itself. */
export type VisitWork = SchemaOf<'VisitWorkView'>
export type Attachment = SchemaOf<'AttachmentView'>
export type DeclineReason = NonNullable<SchemaOf<'DeclineFields'>['reason']>
export type FailReason = NonNullable<SchemaOf<'FailFields'>['reason']>
export type NoSignatureReason = NonNullable<SchemaOf<'VisitFinishFields'>['noSignatureReason']>
/** The code that the customer scans after a visit. */
export type RatingQr = SchemaOf<'RatingQrView'>
export type HandOver = SchemaOf<'HandOverView'>
