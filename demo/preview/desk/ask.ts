import type { Input, Output, QueryName, Reply } from '#contract/index'

/** Asks a public question as one of the people; null when it was refused or nobody answered. */
export type Ask = <N extends QueryName>(who: string, name: N, input: Input<N>) => Promise<Output<N> | null>

/** The preview's own door: the desk is a program like any other, and sees what that person may see. */
export const ask: Ask = async <N extends QueryName>(who: string, name: N, input: Input<N>) => {
  const reply = await json<Reply<Output<N>>>('/call', post({ name, input }, { 'x-demo-openid': who }))
  return reply?.ok ? reply.data : null
}

/** JSON from the preview's server; null when it did not answer or answered something else. */
export async function json<T>(path: string, options: RequestInit = {}): Promise<T | null> {
  try {
    return (await (await fetch(path, options)).json()) as T
  } catch {
    return null
  }
}

export const post = (body: object, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})
