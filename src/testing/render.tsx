import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { configure, render, type RenderResult } from '@testing-library/react'
import type { PropsWithChildren, ReactNode } from 'react'
import { type Display, DisplayContext, normalDisplay } from '@/components/display'
import { newQueryClient } from '@/lib/cloud/query-client'

// A busy machine may need longer than the usual second to answer a click; nothing is asserted about time.
configure({ asyncUtilTimeout: 20_000 })

/** A wrapper with an empty memory of answers, as after the first launch. */
export function providers(client: QueryClient = newQueryClient(), display: Display = normalDisplay) {
  return ({ children }: PropsWithChildren) => (
    <QueryClientProvider client={client}>
      <DisplayContext.Provider value={display}>{children}</DisplayContext.Provider>
    </QueryClientProvider>
  )
}

/** Renders a page or feature as the application would, for a person with or without elder mode. */
export const show = (ui: ReactNode, display?: Display): RenderResult => render(ui, { wrapper: providers(newQueryClient(), display) })
