import type { Taken } from '#contract/regulars'
import { dateText, momentText } from '../../kit/clock'
import type { PersonMessage } from '../../kit/commands'
import { shiftPage } from '../rosters/public'

interface About {
  memberNo: string
  title: string
  /** Where a tap leads, and the moment that it concerns. */
  page: string
  at: number
}

/** A shift of the series; without one, the list of what one has promised. */
export const aboutShift = ({ memberNo, title }: Pick<About, 'memberNo' | 'title'>, shift: { shiftId: string; startsAt: number }): About => ({ memberNo, title, page: shiftPage(shift.shiftId), at: shift.startsAt })
export const aboutAll = ({ memberNo, title }: Pick<About, 'memberNo' | 'title'>, at: number): About => ({ memberNo, title, page: 'pages/shifts/index', at })

const message = ({ memberNo, page, at }: About, title: string, body: string): PersonMessage => ({ kind: 'person', memberNo, template: 'shift', title, body, page, about: at })

export const regularMade = (about: About, taken: Taken) =>
  message(about, '固定报名好了', `“${about.title}”以后每次都算您一个：${counts(taken)}。哪次来不了，打开那一场取消就行；要歇一阵，在“活动 — 我报名的”里点“歇一阵”。`)

/** New shifts of the series: one message, however many they are. */
export const regularExtended = (about: About, many: number, taken: Taken) =>
  message(about, '又排了新的场次', `“${about.title}”从${momentText(about.at)}起又排了 ${many} 场，照您的固定报名：${counts(taken)}。来不了的，打开那一场取消。`)

export const regularRests = (about: About, until: string | null, givenBack: number) =>
  message(about, until === null ? '固定报名结束了' : '固定报名暂停了', `“${about.title}”${until === null ? '不再自动给您报名' : `${dateText(until)}之前不算您`}${givenBack === 0 ? '' : `，让出了 ${givenBack} 场`}。谢谢您提前告诉大家。`)

export const regularChanged = (about: About, taken: Taken, givenBack: number) =>
  message(about, '固定报名的日子改好了', `“${about.title}”：${counts(taken)}${givenBack === 0 ? '' : `，让出了 ${givenBack} 场`}。以后排的场次也照新的日子。`)

export const regularResumed = (about: About, taken: Taken) => message(about, '固定报名接着来', `“${about.title}”又算您一个：${counts(taken)}。`)

function counts({ confirmed, waiting, missed }: Taken): string {
  const when = missed.slice(0, MOST_NAMED).map(({ startsAt }) => momentText(startsAt)).join('、')
  const more = missed.length > MOST_NAMED ? '等' : ''
  return [
    `报上 ${confirmed} 场`,
    ...(waiting > 0 ? [`候补 ${waiting} 场`] : []),
    ...(missed.length > 0 ? [`没报上 ${missed.length} 场（${when}${more}，打开可以看到原因）`] : []),
  ].join('，')
}

/** The others are found under 可以报名, where each says why. */
const MOST_NAMED = 3
