import type { enRooms } from './en-rooms.ts'

export const zhRooms: typeof enRooms = {
  label: '各室',
  home: '阅览桌',
  articles: '文章',
  claims: '数据',
  compare: '对照',
  formulas: '提法',
  schemes: '机制',
  places: '地方',
  damage: '修复',
  import: '入库',
  method: '方法',
  api: '接口',
}
