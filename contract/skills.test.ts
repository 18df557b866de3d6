import { AVAILABILITY, AVAILABILITY_LABEL, SKILLS } from './skills'

describe('skills and availability', () => {
  it('keeps each skill word once and free of the comma that separates words in a spreadsheet cell', () => {
    expect(new Set(SKILLS).size).toBe(SKILLS.length)
    expect(SKILLS.filter((skill) => /[、,\uFF0C;\uFF1B\s]/.test(skill))).toEqual([])
  })

  it('gives each availability code a label of its own', () => {
    expect(new Set(AVAILABILITY.map((code) => AVAILABILITY_LABEL[code])).size).toBe(6)
  })
})
