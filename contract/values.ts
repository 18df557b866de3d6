import * as v from 'valibot'

/** Small shared shapes. Lengths are upper bounds that keep documents and messages small, not style. */

export const Id = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{1,64}$/))
/** A member's number inside the community, as printed on the roster: R00001. */
export const MemberNo = v.pipe(v.string(), v.regex(/^[0-9A-Za-z-]{1,20}$/))
/** `line` is one line of text, `text` a paragraph; both trimmed and never empty. */
export const line = (max: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(max), v.regex(/^[^\r\n]*$/))
export const text = (max: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(max))
export const freeText = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max))
/** Epoch milliseconds. */
export const Instant = v.pipe(v.number(), v.integer(), v.minValue(0))
/** A calendar day in UTC+8, 2026-11-23. */
export const Day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
  v.check((day) => new Date(`${day}T00:00:00Z`).toISOString().startsWith(day), 'no such day'),
)
/** A time of day in UTC+8, 09:30. */
/** 2026-11 */
export const Month = v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/))

export const TimeOfDay = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
export const count = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))
/** A file in cloud storage, as the upload API returns it. */
export const FileId = v.pipe(v.string(), v.regex(/^cloud:\/\/[\w./@:%-]{1,300}$/))

export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const
export type DayPart = (typeof DAY_PARTS)[number]

/** What may happen to the people who serve or are served. Shown before anybody signs up (志愿服务条例 art. 12). */
export const RISKS = ['none', 'ladder', 'electric', 'stairs', 'outdoorCold', 'pet', 'illness', 'traffic', 'other'] as const
export type Risk = (typeof RISKS)[number]
export const Risks = v.pipe(v.array(v.picklist(RISKS)), v.minLength(1), v.maxLength(RISKS.length))
