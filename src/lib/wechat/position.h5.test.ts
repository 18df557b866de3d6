import { askPosition, canAskPosition } from './position.h5'

const getCurrentPosition = jest.fn<void, [(found: object) => void, (failed: object) => void, object]>()
const here = { latitude: 39.1, longitude: 117.2, accuracy: 30 }

afterEach(() => Reflect.deleteProperty(navigator, 'geolocation'))

it('cannot ask a browser that knows no positions', () => {
  expect(canAskPosition()).toBe(false)
})

it('asks the browser anew each time, and takes nothing but where and how well', async () => {
  Object.assign(navigator, { geolocation: { getCurrentPosition } })
  getCurrentPosition.mockImplementation((found) => found({ coords: { ...here, speed: 1, heading: 2 }, timestamp: 1 }))
  expect(canAskPosition()).toBe(true)
  expect(await askPosition()).toEqual(here)
  expect(getCurrentPosition.mock.calls[0]?.[2]).toMatchObject({ maximumAge: 0 })
})

it('takes a no for an answer', async () => {
  Object.assign(navigator, { geolocation: { getCurrentPosition } })
  getCurrentPosition.mockImplementation((_, failed) => failed({ code: 1 }))
  expect(await askPosition()).toBeNull()
})
