export { type Damage, damages } from './damage/damage.ts'
export { generate } from './generate.ts'
export { type LayoutName, layoutNames } from './layouts/layouts.ts'
export {
  type PlantedArticle,
  type PlantedCorpus,
  type PlantedPair,
  plantReuse,
  type Reuse,
} from './reuse/plant-reuse.ts'
export type * from './types.ts'
