/** A refusal of the local cloud as it travels on the wire: `code` is CloudBase's string code, `message` its text. */
export class ServiceError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'ServiceError'
  }
}
