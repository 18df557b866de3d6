/**
 * A page of posts, soonest first, that ends where a shift ends: of everything that starts at the same moment all stands on it or
 * nothing. `posts` are one more than the page holds, where there are more.
 */
export function wholeShifts<T extends { startsAt: number }>(posts: readonly T[], most: number): { page: readonly T[]; next: number | null } {
  const following = posts[most]
  if (!following) return { page: posts, next: null }
  const page = posts.filter(({ startsAt }) => startsAt < following.startsAt)
  return page.length > 0 ? { page, next: following.startsAt } : { page: posts, next: following.startsAt + 1 }
}
