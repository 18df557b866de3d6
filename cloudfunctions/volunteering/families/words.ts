import type { PersonMessage } from '../../kit/commands'
import type { Invitation } from './family'

const message = (memberNo: string, title: string, body: string, about: number): PersonMessage => ({
  kind: 'person', memberNo, template: 'notice', title, body, page: 'packages/family/mine/index', about,
})

export const invitationSent = ({ answerBy, by, name }: Invitation, now: number): PersonMessage[] =>
  answerBy.map((no) => message(no, '家人邀请您一起', `${by.name}邀请${name}加入家庭志愿者。同意不同意都可以，点开看看。`, now))

export const invitationAccepted = ({ by, name }: Invitation, now: number): PersonMessage => message(by.memberNo, '家人同意了', `${name}加入了您的家庭志愿者。`, now)
