import { catalogueView, itemName, itemOf } from './items'

describe('asking the catalogue', () => {
  it('shows every item once, those that residents proposed too', () => {
    const numbers = catalogueView.series.flatMap((series) => series.categories.flatMap((category) => category.items.map((item) => item.no)))
    expect(numbers).toHaveLength(111)
    expect(new Set(numbers).size).toBe(111)
  })

  it('finds an item by its number', () => {
    expect(itemOf('060')?.name).toBe('灯具更换')
    expect(itemOf('N01')?.name).toBe('代养花草')
    expect(itemOf('109')).toBeNull()
  })

  it('names a number that left the catalogue by the number itself', () => {
    expect(itemName('N99')).toBe('N99')
  })

  it('shows people the number, the name and the way of handling and nothing else', () => {
    expect(catalogueView.series[4]?.categories[1]?.items[1]).toEqual({ no: '060', name: '灯具更换', handling: 'instant' })
  })
})
