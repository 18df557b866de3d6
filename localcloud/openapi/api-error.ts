import type { OpenApiReply } from './codec'

/** A refusal of an openapi: `errcode` and `errmsg` as the service documents them. */
export class ApiError extends Error {
  constructor(
    readonly errcode: number,
    readonly errmsg: string,
  ) {
    super(`${errcode} ${errmsg}`)
  }
}

/** The JSON of a success; keys in snake_case, the SDK turns them into camelCase. */
export function success(fields: object = {}): OpenApiReply {
  return { json: JSON.stringify({ errcode: 0, errmsg: 'ok', ...fields }) }
}

export function failure({ errcode, errmsg }: ApiError): OpenApiReply {
  return { json: JSON.stringify({ errcode, errmsg }) }
}
