import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Cell, CellGroup } from '@/components/cell'
import { Fact, Tag } from '@/components/tag'
import { speakMinutes } from '@/lib/format/amounts'
import { speakDay, speakMoment } from '@/lib/format/time'
import type { CertificateView } from '#contract/certificates'
import { CertificateCode, OpenCertificate } from './certificate-file'

/** The certificate as it is shown: what it says, who answers for it, where the seal goes, and the code to check it by. */
export function CertificatePaper({ certificate, issuer, phone }: { certificate: CertificateView; issuer: string; phone: string }) {
  const { certificateId, number, name, volunteerNo, from, until, measuredMinutes, typedMinutes, lines, handler, issuedAt, state, revocation } = certificate
  return (
    <>
      <Card title="志愿服务记录证明" extra={state === 'revoked' ? <Tag tone="red" icon="close-circle">已作废</Tag> : <Tag tone="brand" icon="check-circle">有效</Tag>}>
        <View className="lb-sub">{`编号 ${number}`}</View>
        <Fact icon="person">{`${name}，志愿者编号 ${volunteerNo}`}</Fact>
        <Fact icon="calendar">{`${from} 至 ${until}`}</Fact>
        <Fact icon="scan">{`扫码记录 ${speakMinutes(measuredMinutes)}`}</Fact>
        <Fact icon="edit">{`手工登记 ${speakMinutes(typedMinutes)}`}</Fact>
        {revocation !== null && <Fact icon="close-circle">{`${revocation.by} 作废：${revocation.reason}`}</Fact>}
        <CertificateCode certificateId={certificateId} />
        <View className="lb-sub">{`核验码 ${certificateId}`}</View>
        <Fact icon="building">{`${issuer}居民委员会出具，经办 ${handler}，电话 ${phone}`}</Fact>
        <Fact icon="clock">{speakMoment(issuedAt)}</Fact>
        <View className="lb-sub">（盖章处）</View>
        {state === 'valid' && <OpenCertificate certificateId={certificateId} />}
      </Card>
      <CellGroup title={`共 ${lines.length} 条记录`}>
        {lines.map((line, at) => (
          <Cell key={at} title={line.title} note={`${speakDay(line.servedOn)} · ${line.place} · ${line.grade === 'measured' ? '扫码' : '手工登记'}`} value={`${line.minutes}分钟`} />
        ))}
      </CellGroup>
    </>
  )
}
