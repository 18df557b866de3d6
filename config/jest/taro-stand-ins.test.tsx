import { fireEvent, render, screen } from '@testing-library/react'
import { Button, Image, Input, Picker, Switch, Text, View } from '@tarojs/components'
import Taro, { useDidShow, useLoad } from '@tarojs/taro'
import { useState } from 'react'

function Screen() {
  const [name, setName] = useState('')
  const [loaded, setLoaded] = useState('')
  useLoad(({ id }) => setLoaded(`need ${id}`))
  useDidShow(() => void Taro.setNavigationBarTitle({ title: '求助' }))
  return (
    <View hoverClass='pressed'>
      <Text>{loaded}</Text>
      <Image src='lamp.png' ariaLabel='灯' />
      <Input value={name} onInput={(event) => setName(event.detail.value)} onConfirm={(event) => void Taro.navigateTo({ url: event.detail.value })} />
      <Button disabled={name === ''} onClick={() => Taro.setStorageSync('name', name)}>好</Button>
    </View>
  )
}

it('lets a screen be read, typed into and tapped', () => {
  jest.mocked(Taro.useRouter).mockReturnValue({ path: '', params: { id: '7' } } as never)
  render(<Screen />)
  expect(screen.getByText('need 7').tagName).toBe('SPAN')
  expect(screen.getByLabelText('灯').getAttribute('src')).toBe('lamp.png')
  expect(screen.getByRole<HTMLButtonElement>('button').disabled).toBe(true)
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '林秀兰' } })
  fireEvent.keyUp(screen.getByRole('textbox'), { key: 'Enter' })
  fireEvent.click(screen.getByRole('button'))
  expect(Taro.setNavigationBarTitle).toHaveBeenCalledWith({ title: '求助' })
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '林秀兰' })
  expect(Taro.getStorageSync('name')).toBe('林秀兰')
})

it('tells a picker\'s choice by its index and a switch by its state', () => {
  const chosen = jest.fn()
  const switched = jest.fn()
  render(
    <View>
      <Picker mode='selector' range={['上午', '下午']} onChange={(event) => chosen(event.detail.value)}><Text>什么时候?</Text></Picker>
      <Switch checked={false} onChange={(event) => switched(event.detail.value)} />
    </View>,
  )
  fireEvent.change(screen.getByRole('combobox'), { target: { value: '1' } })
  fireEvent.click(screen.getByRole('switch'))
  expect(chosen).toHaveBeenCalledWith('1')
  expect(switched).toHaveBeenCalledWith(true)
})
