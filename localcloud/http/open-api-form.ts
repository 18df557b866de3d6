import type { FastifyRequest } from 'fastify'

export interface OpenApiForm {
  action: string
  /** `subscribeMessage.send`; for the older family of calls the name of the service. */
  apiName: string
  /** Token of the invocation that calls. */
  token: string
  /** Protobuf `CommApiData`. */
  requestData: Buffer
}

/** Reads the multipart form with which wx-server-sdk 4.0.2 sends `wx.openApi`: text parts and one binary part. */
export async function readOpenApiForm(request: FastifyRequest): Promise<OpenApiForm> {
  const fields: Record<string, string> = {}
  let requestData: Buffer = Buffer.alloc(0)
  for await (const part of request.parts()) {
    if (part.type === 'file') requestData = await part.toBuffer()
    else fields[part.fieldname] = String(part.value)
  }
  return {
    action: fields['action'] ?? '',
    apiName: fields['apiName'] ?? '',
    token: fields['wxCloudApiToken'] ?? '',
    requestData,
  }
}
