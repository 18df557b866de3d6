import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import './card.scss'
import { classes } from './classes'
import { Tappable } from './tappable'
import type { TapHandler } from './use-guarded-tap'

export interface CardProps {
  title?: ReactNode
  /** Beside the title: a tag, a number. */
  extra?: ReactNode
  onTap?: TapHandler
  /** brand: the one card that matters most on this screen. */
  tone?: 'plain' | 'brand'
  id?: string
  className?: string
}

export function Card({ title, extra, onTap, tone = 'plain', id, className, children }: PropsWithChildren<CardProps>) {
  return (
    <Tappable className={classes('lb-card', tone === 'brand' && 'lb-card--brand', className)} id={id} onTap={onTap}>
      {(title !== undefined || extra !== undefined) && (
        <View className="lb-card__head">
          <View className="lb-card__title">{title}</View>
          {extra}
        </View>
      )}
      {children}
    </Tappable>
  )
}

/** A heading over a part of the page, with an optional way to more of it. */
export function Section({ title, extra, children }: PropsWithChildren<{ title: ReactNode; extra?: ReactNode }>) {
  return (
    <View className="lb-section">
      <View className="lb-section__head">
        <View className="lb-section__title">{title}</View>
        {extra}
      </View>
      <View className="lb-stack">{children}</View>
    </View>
  )
}
