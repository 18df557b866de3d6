import { MAX_RESULT_BYTES } from '../limits'

/**
 * The environment that every instance starts with. Nothing of ours leaks in: a function that works only because of a
 * variable of the developer's shell would fail when deployed. Variables: `@cloudbase/node-sdk` 3.17.2, tcbcontext.
 */
export function baseEnvironment(url: string, envId: string, own: Record<string, string>): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    TZ: 'UTC', // the zone of the platform's functions
    ...own,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }), // where the SDK sends every request
    TCB_ENV: envId,
    SCF_NAMESPACE: envId,
    TENCENTCLOUD_RUNENV: 'SCF', // without it the SDK asks a metadata host before each request
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    SILENCE: 'true', // the SDK's "slow call" timer is not cleared after failed calls
    LOCALCLOUD_MAX_RESULT_BYTES: String(MAX_RESULT_BYTES),
  }
}
