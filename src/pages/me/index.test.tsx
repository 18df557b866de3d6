import Taro from '@tarojs/taro'
import { fireEvent, screen } from '@testing-library/react'
import { answerCalls, forgetCalls } from '@/testing/cloud'
import { aMember } from '@/testing/people'
import { show } from '@/testing/render'
import MePage from '.'

const may = ['need.mine', 'shift.answer', 'attendance.checkIn', 'member.setDisplay']

afterEach(() => {
  forgetCalls()
  Taro.clearStorageSync()
  jest.clearAllMocks()
})

describe('the page 我的', () => {
  it('leads a volunteer in elder mode to the activities and the camera, because there is no tab bar', async () => {
    answerCalls({ 'member.me': aMember({ elderMode: true, may }) })
    show(<MePage />)
    fireEvent.click(await screen.findByText('志愿活动'))
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/shifts/index' })
    expect(screen.getByText('扫码签到')).toBeTruthy()
  })

  it('does not say twice what the tab bar says, nor offer what a person may not do', async () => {
    answerCalls({ 'member.me': aMember({ may }) })
    show(<MePage />)
    expect(await screen.findByText('我的求助')).toBeTruthy()
    expect(screen.queryByText('志愿活动')).toBeNull()
    expect(screen.queryByText('发布活动')).toBeNull()
  })
})
