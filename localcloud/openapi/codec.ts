import protobuf from 'protobufjs'

/*
 * The envelope of openapi calls, as wx-server-sdk 4.0.2 writes it (protobufjs static code in its index.js). Field names
 * are ours; numbers and types are the wire. Each parameter of a call is one pair: its key in snake_case, its value as
 * JSON text, or raw bytes with a file name for media.
 */

const SCHEMA = `
syntax = "proto3";
message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; SvrkitApiData svrkitData = 4; string appid = 6; }
message OpenApiData { repeated KeyValuePair data = 1; }
message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
message SvrkitApiData { string apiName = 1; bytes reqData = 2; }
message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; int32 svrkitErrorCode = 6; }
message ApiGetOpenDataByCloudIdReq { repeated string cloudidList = 2; }
message ApiGetOpenDataByCloudIdResp { repeated Item dataList = 1; }
message Item { string cloudId = 1; string json = 2; }
`

const root = protobuf.parse(SCHEMA).root
const types = {
  request: root.lookupType('CommApiData'),
  reply: root.lookupType('CommOpenApiResp'),
  cloudIds: root.lookupType('ApiGetOpenDataByCloudIdReq'),
  openData: root.lookupType('ApiGetOpenDataByCloudIdResp'),
}

interface RequestMessage {
  openapiData?: { data?: { key: string; value: Uint8Array; filename: string }[] }
  svrkitData?: { reqData?: Uint8Array }
}

/** Parameters of an openapi call by their snake_case keys; media stay bytes. */
export type Params = Record<string, unknown>

/** What an openapi answers: JSON text (with `errcode`), a file, or a number of the cloud itself such as −604101. */
export type OpenApiReply = { json: string } | { contentType: string; bytes: Uint8Array } | { refused: number }

/** Reads the parameters of a call. Throws on bytes that are no such message. */
export function decodeParams(requestData: Uint8Array): Params {
  const { openapiData } = types.request.decode(requestData) as RequestMessage
  const pairs = (openapiData?.data ?? []).map((pair) => [pair.key, pair.filename ? pair.value : readValue(pair.value)])
  return Object.fromEntries(pairs) as Params
}

function readValue(value: Uint8Array): unknown {
  return JSON.parse(Buffer.from(value).toString('utf8'))
}

export function encodeReply(reply: OpenApiReply): Uint8Array {
  if ('refused' in reply) return encode({ errorCode: reply.refused })
  if ('json' in reply) return encode({ respData: Buffer.from(reply.json), contentType: 'application/json' })
  return encode({ respData: reply.bytes, contentType: reply.contentType })
}

function encode(message: object): Uint8Array {
  return types.reply.encode(types.reply.create(message)).finish()
}

/** The cloud ids that `getOpenData` asks for. */
export function decodeCloudIds(requestData: Uint8Array): string[] {
  const { svrkitData } = types.request.decode(requestData) as RequestMessage
  const list = types.cloudIds.decode(svrkitData?.reqData ?? new Uint8Array()) as { cloudidList?: string[] }
  return list.cloudidList ?? []
}

/** The answer to `getOpenData`: one JSON text per cloud id, in the same order. */
export function encodeOpenData(items: { cloudId: string; json: string }[]): Uint8Array {
  return encode({ respData: types.openData.encode({ dataList: items }).finish() })
}
