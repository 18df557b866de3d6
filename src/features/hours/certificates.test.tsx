import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import CertificatesPage from '@/packages/hours/certificates'
import { answerCalls, callsOf, forgetCalls } from '@/testing/cloud'
import { aMember } from '@/testing/people'
import { show } from '@/testing/render'
import type { CertificateView } from '#contract/certificates'
import { CertificateCode, OpenCertificate } from './certificate-file'
import { VerifyCertificate } from './verify-certificate'

afterEach(() => {
  forgetCalls()
  Taro.clearStorageSync()
  jest.clearAllMocks()
})

const certificate: CertificateView = {
  certificateId: 'abcdef123456', number: '2026-0001', name: '秦永福', volunteerNo: 'V0001', from: '2026-01-01', until: '2026-11-23', measuredMinutes: 150, typedMinutes: 30,
  lines: [{ servedOn: '2026-11-20', title: '楼道清扫', place: '1号楼', minutes: 150, grade: 'measured' }], handler: '张主任', issuedAt: 1, state: 'valid', revocation: null,
}

it('shows a certificate with both grades apart, its seal and its code, and revokes it with a reason', async () => {
  answerCalls({ 'member.me': aMember(), 'outbox.nudge': { sent: 0 }, 'certificate.list': { issuer: '向阳里社区', phone: '022', certificates: [certificate] }, 'certificate.revoke': { ...certificate, state: 'revoked' } })
  show(<CertificatesPage />)
  expect(await screen.findByText('扫码记录 2小时30分')).toBeTruthy()
  expect(screen.getByText('手工登记 30分钟')).toBeTruthy()
  expect(screen.queryByText(/3小时/)).toBeNull()
  expect(screen.getByText('（盖章处）')).toBeTruthy()
  fireEvent.click(screen.getByText('作废'))
  fireEvent.change(document.querySelector('#revoke-reason textarea') as HTMLElement, { target: { value: '时段错了' } })
  fireEvent.click(screen.getByText('作废这张证明'))
  await waitFor(() => expect(callsOf('certificate.revoke').map(({ input }) => input)).toEqual([{ certificateId: 'abcdef123456', reason: '时段错了' }]))
})

it('opens the file in WeChat’s reader and says what has to be added by hand', async () => {
  const downloadFile = jest.fn().mockResolvedValue({ tempFilePath: 'wxfile://1.pdf', statusCode: 200 })
  const openDocument = jest.fn().mockResolvedValue({})
  Object.assign(Taro, { downloadFile, openDocument })
  answerCalls({ 'paper.certificate': { link: 'https://storage/1.pdf?sign', rare: ['𠮷'] } })
  show(<OpenCertificate certificateId="abcdef123456" />)
  fireEvent.click(screen.getByText('打开PDF'))
  expect(await screen.findByText(/字库里没有“𠮷”/)).toBeTruthy()
  await waitFor(() => expect(openDocument).toHaveBeenCalledWith({ filePath: 'wxfile://1.pdf', fileType: 'pdf', showMenu: true }))
  expect(downloadFile).toHaveBeenCalledWith({ url: 'https://storage/1.pdf?sign' })
})

it('draws the code only when somebody wants to see it', async () => {
  answerCalls({ 'paper.certificateCode': { imageBase64: 'iVBORw0KGgo=' } })
  show(<CertificateCode certificateId="abcdef123456" />)
  expect(callsOf('paper.certificateCode')).toEqual([])
  fireEvent.click(screen.getByText('出示核验码'))
  await waitFor(() => expect(document.querySelector('.qr-code')).toBeTruthy())
  expect(callsOf('paper.certificateCode').map(({ input }) => input)).toEqual([{ certificateId: 'abcdef123456' }])
})

it('tells anybody whether a paper is valid', async () => {
  const proof = { number: '2026-0001', issuer: '向阳里社区', from: '2026-01-01', until: '2026-11-23', measuredMinutes: 150, typedMinutes: 30, issuedAt: 1, state: 'revoked' } as const
  answerCalls({ 'certificate.verify': proof })
  show(<VerifyCertificate scanned="abcdef123456" />)
  expect(await screen.findByText('这张证明已经作废')).toBeTruthy()
  expect(callsOf('certificate.verify')[0]?.input).toEqual({ code: 'abcdef123456' })
})

it('tells whoever holds an unknown paper what that means, and does not blame the network', async () => {
  answerCalls({ 'certificate.verify': () => ({ error: { code: 'NOT_FOUND' } }) })
  show(<VerifyCertificate scanned="NOPE" />)
  expect(await screen.findByText(/没有这个核验码的证明/)).toBeTruthy()
  expect(document.querySelector('.lb-icon--offline')).toBeNull()
})
