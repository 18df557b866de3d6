/** Who plays which part in the guide, by key of the cast. */
export const ACTORS = {
  resident: 'demo-li-guilan',
  gridWorker: 'demo-he-wenjing',
  volunteer: 'demo-qin-yongfu',
  secondVolunteer: 'demo-pan-xiaodong',
  leader: 'demo-wang-jiansheng',
  merchant: 'demo-jin-xiaomei',
  staff: 'demo-liu-siyu',
} as const
