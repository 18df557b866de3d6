import { createRoot } from 'react-dom/client'
import { json } from './ask'
import { DeskApp } from './desk-app'
import type { Person } from './types'

async function open(): Promise<void> {
  const place = document.getElementById('desk')
  if (place === null) return
  const people = await json<Person[]>('/desk/people')
  if (people === null) place.textContent = '预览服务没有应答。请看一看启动它的终端，再刷新本页。'
  else createRoot(place).render(<DeskApp people={people} />)
}

void open()
