import { maskName } from './mask-name'

it.each([['李桂兰', '李*兰'], ['王芳', '王*'], ['欧阳建国', '欧**国'], ['王', '王*']])('shows %s as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})
