/** The menu of rooms. */
export const enRooms = {
  label: 'Rooms',
  home: 'Reading desk',
  articles: 'Articles',
  claims: 'Claims',
  compare: 'Compare',
  formulas: 'Formulas',
  schemes: 'Schemes',
  places: 'Places',
  damage: 'Damage',
  import: 'Import',
  method: 'Method',
  api: 'API',
}

export type RoomName = Exclude<keyof typeof enRooms, 'label'>
