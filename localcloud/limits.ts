import { availableParallelism } from 'node:os'

/**
 * The limits of the platform that the local cloud keeps, each with its source. A limit that is missing here is not kept.
 * A program that works at home because home is more generous would fail on the day it is deployed.
 */
/** `get()` without `limit()` in a cloud function returns 100 documents. developers.weixin.qq.com: wxcloud Collection.limit. */
export const DEFAULT_QUERY_LIMIT = 100

/** `get()` never returns more than 1000 documents in a cloud function. Same page; @cloudbase/database 1.4.3 `query.js`. */
export const MAX_QUERY_LIMIT = 1000

/** `aggregate().end()` without a `$limit` stage returns 20 rows. developers.weixin.qq.com community, 000624c67c8b48611dba2b12058c13. */
export const DEFAULT_AGGREGATE_LIMIT = 20

/** A transaction ends 30 seconds after its start. docs.cloudbase.net: error-code/DATABASE_TRANSACTION_FAIL. */
export const TRANSACTION_LIFE_MS = 30_000

/**
 * Our own bounds of transactions open at once: over all callers, because the platform bounds connections by plan, 1000 at most;
 * and of one function, so that one that forgets to end its own never keeps the others from starting theirs.
 */
export const MAX_OPEN_TRANSACTIONS = 1000
export const MAX_OPEN_PER_FUNCTION = 200

/**
 * Our own bounds of what waits in memory for a commit; the platform publishes none. One transaction: 16 MB, the bound of MongoDB
 * 4.0 (mongodb.com/docs/v4.0/core/transactions-production-consideration), and 2000 documents, twice what the tests of
 * @cloudbase/node-sdk write in one. All that one function has open: 64 MB.
 */
export const MAX_TRANSACTION_BYTES = 16_777_216
export const MAX_TRANSACTION_DOCUMENTS = 2000
export const MAX_HELD_BYTES_PER_FUNCTION = 4 * MAX_TRANSACTION_BYTES

/** An indexed value has at most 1024 bytes. cloud.tencent.com/document/product/876/32310. */
export const MAX_INDEX_KEY_BYTES = 1024

/** MongoDB refuses documents nested deeper than 100 levels. mongodb.com/docs/manual/reference/limits. */
export const MAX_NESTING_DEPTH = 100

/** A regular expression has at most 32,764 characters. mongodb.com/docs/manual/reference/operator/query/regex. */
export const MAX_REGEX_LENGTH = 32_764

/** A document has at most 16 MB of BSON. mongodb.com/docs/manual/reference/limits. */
export const MAX_DOCUMENT_BYTES = 16_777_216

/** Our own bounds of an aggregate or a query with a regular expression: its time, and the memory of the thread that runs it. */
export const MAX_COMPUTE_MS = 5000
export const MAX_COMPUTE_MB = 512

/** Our own bound of such threads: one for each core, so that more would only wait for each other, and two where there is but one core. */
export const COMPUTE_THREADS = Math.max(2, Math.min(4, availableParallelism()))

/** Our own bound of the documents that such a thread gets, those of a `$lookup` included: what its memory can unfold. */
export const MAX_COMPUTE_INPUT_BYTES = 64 * 1_048_576

/** A function's result of more than 1 MB fails with −604001. wx-server-sdk 4.0.2, error table. */
export const MAX_RESULT_BYTES = 1_048_576

/** An event of more than 1 MB is refused here, from a client and from a function; the platform's documented bounds lie between 100 KB and 6 MB by route. */
export const MAX_EVENT_BYTES = 1_048_576

/** A message from a function to the database carries at most 5 MB, an answer 50 MB. cnblogs.com/18863842 (measured by a third party). */
export const MAX_WIRE_BYTES = 5 * 1_048_576
export const MAX_ANSWER_BYTES = 50 * 1_048_576

/** Sorting without an index holds at most 100 MB. mongodb.com/docs/v4.4/reference/limits. */
export const MAX_SORT_BYTES = 100 * 1_048_576

/** A function runs 20 seconds unless it is configured otherwise, and at most 60. docs.cloudbase.net: cli-v1/functions/configs. */
export const DEFAULT_TIMEOUT_S = 20
export const MAX_TIMEOUT_S = 60

/** Memory of an instance. docs.cloudbase.net: cli-v1/functions/configs. */
export const DEFAULT_MEMORY_MB = 256

/** Our own bounds of one function: processes of nested calls, and calls that wait in line. The platform counts instances, not calls. */
export const MAX_INSTANCES = 40
export const MAX_WAITING_CALLS = 1000

/** One deletion, and one question for temporary addresses, names at most 50 files. developers.weixin.qq.com: wxcloud Cloud.deleteFile, Cloud.getTempFileURL. */
export const MAX_FILES_AT_ONCE = 50

/** A temporary address lives one day unless `maxAge` says otherwise. developers.weixin.qq.com: wxcloud Cloud.getTempFileURL. */
export const DEFAULT_FILE_URL_S = 86_400

/** Our own bound of one uploaded file; the client's documented bound is larger. */
export const MAX_FILE_BYTES = 50 * 1_048_576

/** The subscription dialog takes at most 5 templates. miniprogram-api-typings 5.2.3; older pages say 3. */
export const MAX_TEMPLATES_AT_ONCE = 5

/** `scene` of a mini-program code has at most 32 characters. developers.weixin.qq.com: getUnlimitedQRCode. */
export const MAX_SCENE_LENGTH = 32

/** Content to be checked has at most 2500 characters. developers.weixin.qq.com: security.msgSecCheck. */
export const MAX_CHECKED_LENGTH = 2500

export interface Rate {
  perMinute?: number
  perDay?: number
  /** What the interface answers above its rate per minute: 45011 in general, 45009 where its page says so. */
  minuteCode?: 45009 | 45011
}

/**
 * How often an interface may be called. developers.weixin.qq.com: getUnlimitedQRCode (5000 a minute, answered with 45009), security.msgSecCheck
 * (4000 a minute, 2,000,000 a day), subscribe-message (10 million a day). Rates that are not published are not kept.
 */
export const OPENAPI_RATES: Readonly<Record<string, Rate>> = {
  'wxacode.getUnlimited': { perMinute: 5000, minuteCode: 45009 },
  'security.msgSecCheck': { perMinute: 4000, perDay: 2_000_000 },
  'subscribeMessage.send': { perDay: 10_000_000 },
}

/** Text is checked only for people who were in the mini-program within two hours. Same page. */
export const SEEN_WITHIN_MS = 2 * 3_600_000

/** A code from the phone number button, and a CloudID, are good for five minutes. developers.weixin.qq.com: getPhoneNumber, CloudID. */
export const TICKET_LIFE_MS = 300_000
