/**
 * Characters from which names are made. Given names follow their time: 桂兰 for somebody born before 1950, 建国 after, 子涵
 * for a child of today. All people are invented; combinations that belong to somebody well known are named in NOT_THESE.
 */
import type { Sex } from './rows'

/** A surname stands in the list as often as it should be drawn. */
export const SURNAMES: readonly string[] = [
  ...'王李张刘陈'.repeat(12),
  ...'杨赵黄周吴徐孙'.repeat(5),
  ...'朱高林何郭马罗梁宋'.repeat(3),
  ...'郑谢韩唐冯于董程曹袁邓许傅沈曾吕苏卢蒋蔡贾丁魏薛叶'.repeat(2),
  ...'阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康邱秦史顾侯邵孟龙万段雷钱汤尹黎常武乔贺龚文',
]

interface Era {
  bornBefore: number
  given: Record<Sex, { first: string; second: string }>
}

export const ERAS: readonly Era[] = [
  {
    bornBefore: 1950,
    given: {
      男: { first: '德长玉世振文永福景树', second: '福山顺林海成义田发才河和春' },
      女: { first: '桂秀玉淑凤素兰惠月瑞', second: '英珍芬琴云芳贞荣梅芝香清' },
    },
  },
  {
    bornBefore: 1970,
    given: {
      男: { first: '建志卫永学长宏新金连', second: '国华民平生明成利东峰林全' },
      女: { first: '秀丽玉淑凤爱艳慧雅美', second: '芳萍琴霞梅云荣敏芝珍娟' },
    },
  },
  {
    bornBefore: 1990,
    given: {
      男: { first: '志海文国俊宏振家世立', second: '伟峰辉斌明涛波宇东亮' },
      女: { first: '晓丽海雪文雅静慧秀', second: '燕霞梅敏芳莉琳洁玲娟云' },
    },
  },
  {
    bornBefore: 2010,
    given: {
      男: { first: '浩子宇俊思明文博天家晨', second: '然轩航杰豪阳铭泽辰睿哲' },
      女: { first: '雨思佳梦欣晓雅诗若紫嘉', second: '涵萱婷怡琪妍彤雯瑶琳颖' },
    },
  },
  {
    bornBefore: Infinity,
    given: {
      男: { first: '子梓浩宇沐奕俊辰予景', second: '轩涵宸泽睿墨昊诺阳安霖' },
      女: { first: '梓子雨若可欣诗语沐一', second: '涵萱彤怡琪诺瑶妍馨桐朵' },
    },
  },
]

/** Given names whose two characters sound alike or mean the same. */
export const ODD_PAIRS: ReadonlySet<string> = new Set(['浩豪', '浩昊', '晨辰', '辰宸', '丽莉', '景辰'])

export const NOT_THESE: ReadonlySet<string> = new Set([
  '杨丽萍', '梁家辉', '张家辉', '刘家辉', '朱建华', '胡明轩', '杨浩然', '陈若琳', '李若彤', '周雨彤', '马永生', '王海波', '黄海波',
  '杜海涛', '林海峰', '李海峰', '马国明', '吴建民', '李金华', '王德顺', '王景春', '高秀敏', '邱淑贞', '周慧敏', '陈慧琳', '郑海霞',
  '吴敏霞', '李嘉欣', '李一桐',
])
