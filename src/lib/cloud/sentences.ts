import { CallFailed } from './failure'

export type Details = Record<string, string | number>
/** One plain sentence for each reason: why not, and what to do next. A new reason without one does not compile. */
export type Sentences<R extends string> = Record<R, string | ((details: Details) => string)>

const general: Record<CallFailed['code'], string> = {
  UNREACHED: '网络不太好，没有连上。请稍等再试。',
  BAD_REQUEST: '填写的内容不合要求，请检查后再试。',
  UNAUTHORIZED: '还没有加入社区，请先用社区发的绑定码加入。',
  FORBIDDEN: '您没有办理这件事的权限，请联系社区工作人员。',
  NOT_FOUND: '没有找到，可能已经被取消或删除。',
  CONFLICT: '同时有人在办这件事，请再试一次。',
  PRECONDITION_FAILED: '现在还不能办这件事，请刷新看看。',
  TOO_MANY_REQUESTS: '操作太快了，请过一会儿再试。',
  INTERNAL_SERVER_ERROR: '系统出了点问题，请稍后再试。还是不行请打社区电话。',
  SERVICE_UNAVAILABLE: '现在办事的人多，请过一会儿再试。',
}

/** What to tell a person about a failed call: by its reason, or, where the place knows better than the general words, by its code. A failure of our own code gets a sentence too, never a stack. */
export function sentenceFor(error: unknown, sentences?: Partial<Sentences<string>>): string {
  if (!(error instanceof CallFailed)) return general.INTERNAL_SERVER_ERROR
  const own = sentences?.[error.reason ?? error.code]
  if (own === undefined) return general[error.code]
  return typeof own === 'string' ? own : own(error.details)
}
